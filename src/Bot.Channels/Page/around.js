// What stands around Web Chat and is kept in order there: the line above it, what it has read beside it, presses, narrow tables.
(function () {
  'use strict';

  const SHORTLY = 5000;
  const TWICE = 700; // two presses within this time are one
  const element = document.getElementById('webchat');
  const notice = document.getElementById('notice');

  // A line above the conversation; with something to press where there is something to do.
  function say(text, label, act) {
    notice.textContent = text || '';
    notice.hidden = !text;
    if (label) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => { say(''); act(); });
      notice.append(' ', button);
    }
  }

  const says = text => notice.textContent === text;

  function flash(text) {
    say(text);
    window.setTimeout(() => says(text) && say(''), SHORTLY);
  }

  // The line waits for an answer.
  const asks = () => !!notice.querySelector('button');

  // One press, one message: the second click of a double click would be sent again, or reach the button that came in its place, and
  // leaves Web Chat's box read-only (it sets that aside to focus the box, and the second time takes its own setting for the box's).
  let pressed = 0;
  element.addEventListener('click', event => {
    if (event.target.closest('.webchat__suggested-actions__button, .ac-pushButton, .ac-selectable')) {
      const isSecond = event.timeStamp - pressed < TWICE;
      pressed = event.timeStamp;
      if (isSecond) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
  }, true);

  // On a narrow screen a table's rows stand one below the other: each cell then says whose it is.
  function nameCells(table) {
    const names = [...table.querySelectorAll('thead th')].map(head => head.textContent.trim());
    table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, at) => {
      if (at > 0 && names[at] && cell.dataset.of !== names[at]) {
        cell.dataset.of = names[at];
      }
    }));
  }

  new MutationObserver(() => element.querySelectorAll('.webchat__render-markdown table').forEach(nameCells))
    .observe(element, { childList: true, subtree: true });

  const wide = window.matchMedia('(min-width: 60rem)');
  const arrange = () => { document.getElementById('about').open = wide.matches; };

  document.body.classList.add('chat-page');
  arrange();
  wide.addEventListener('change', arrange);

  window.sourcing = { ...window.sourcing, say, says, flash, asks };
})();
