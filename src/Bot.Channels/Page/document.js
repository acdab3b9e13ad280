// Brings the cited words into view, whether or not the address ends in #cited.
document.getElementById('cited')?.scrollIntoView({ block: 'center' });
