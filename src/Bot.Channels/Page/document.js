// Brings the cited words into view, whether or not the address ends in #cited; a wide table scrolls to them too.
document.getElementById('cited')?.scrollIntoView({ block: 'center', inline: 'center' });
