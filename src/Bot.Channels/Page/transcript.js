// The conversation as a file of plain text: everything that was said, in full, each answer with its sources.
(function () {
  'use strict';

  // A piece of the conversation that the bot pasted on request: the file is the conversation already.
  const PASTED = /^(You|Bot): /;

  const isTranscript = activity => activity.from.role === 'bot' && activity.channelData?.sourcing?.kind === 'recap' && PASTED.test(activity.text || '');

  // Out of the Markdown that Web Chat is given.
  const plain = text => text
    .replace(/^\[(\d+)\]: (\S+) "(.*)"$/gm, '[$1] $3\n    $2')
    .replace(/^\[([^\]\d][^\]]*)\]\((\S+)\)$/gm, '$1: $2')
    .replace(/\*\*/g, '')
    .replace(/\\([[\]<`\\~:])/g, '$1')
    .trim();

  function write(activities) {
    return activities
      .filter(activity => activity.type === 'message' && activity.text && !isTranscript(activity))
      .map(activity => (activity.from.role === 'bot' ? 'Bot: ' + plain(activity.text) : 'You: ' + activity.text))
      .join('\n\n') + '\n';
  }

  function download(activities) {
    const link = document.createElement('a');
    const url = URL.createObjectURL(new Blob([write(activities)], { type: 'text/plain;charset=utf-8' }));
    link.href = url;
    link.download = 'sourcing-conversation-' + new Date().toISOString().slice(0, 10) + '.txt';
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  window.sourcing = { ...window.sourcing, isTranscript, download };
})();
