// How Web Chat looks here: the page's own colours and sizes, also in the dark.
(function () {
  'use strict';

  const NARROW = 480;
  const LONGEST_SENDING = 300000; // where Web Chat itself gives up; what is on its way says so until then
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // `readsOn`: a long answer is read from its beginning. Not while history loads: the page would stop at an old answer.
  function styleOptions(readsOn) {
    const narrow = window.innerWidth < NARROW;
    return {
      accent: css('--accent'),
      autoScrollSnapOnPage: readsOn,
      autoScrollSnapOnPageOffset: -48,
      primaryFont: getComputedStyle(document.documentElement).fontFamily,
      backgroundColor: css('--sheet'),
      subtle: css('--faint'),
      bubbleBackground: css('--ground'),
      bubbleTextColor: css('--ink'),
      bubbleBorderColor: css('--line'),
      bubbleBorderRadius: 12,
      bubbleFromUserBackground: css('--accent'),
      bubbleFromUserTextColor: css('--accent-ink'),
      bubbleFromUserBorderColor: css('--accent'),
      bubbleFromUserBorderRadius: 12,
      bubbleMaxWidth: 760,
      bubbleMinHeight: 40,
      paddingRegular: narrow ? 8 : 12,
      sendTimeout: LONGEST_SENDING,
      disableFileUpload: true,
      hideUploadButton: true,
      sendBoxBackground: css('--sheet'),
      sendBoxTextColor: css('--ink'),
      sendBoxPlaceholderColor: css('--faint'),
      sendBoxBorderTop: '1px solid ' + css('--line'),
      sendBoxButtonColor: css('--accent'),
      sendBoxHeight: 52,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: css('--sheet'),
      suggestedActionTextColor: css('--accent'),
      suggestedActionBorderColor: css('--accent'),
      suggestedActionBorderRadius: 18,
      suggestedActionHeight: narrow ? 32 : 36,
      suggestedActionsVisualKeyboardIndicatorColor: css('--accent'),
      suggestedActionsVisualKeyboardIndicatorWidth: 3,
      transcriptVisualKeyboardIndicatorColor: css('--accent'),
      transcriptVisualKeyboardIndicatorWidth: 3,
      transcriptActivityVisualKeyboardIndicatorColor: css('--accent'),
      transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
      timestampColor: css('--faint'),
      transcriptOverlayButtonBackground: css('--accent'),
      transcriptOverlayButtonColor: css('--accent-ink')
    };
  }

  // Cards in the page's own colours, also in the dark. Everything not named here is Adaptive Cards' own default.
  function cardsHostConfig() {
    const colour = (plain, subtle) => ({ default: plain, subtle: subtle || plain });
    const foregroundColors = {
      default: colour(css('--ink'), css('--faint')), accent: colour(css('--accent')), dark: colour(css('--ink')), light: colour(css('--faint')),
      good: colour(css('--accent')), warning: colour(css('--ink')), attention: colour(css('--ink'))
    };
    const on = background => ({ backgroundColor: css(background), foregroundColors });
    return {
      supportsInteractivity: true,
      fontFamily: getComputedStyle(document.documentElement).fontFamily,
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
      spacing: { small: 6, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
      containerStyles: { default: on('--ground'), emphasis: on('--line'), accent: on('--accent') },
      actions: { maxActions: 12, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
      adaptiveCard: { allowCustomStyle: false }
    };
  }

  window.sourcing = { ...window.sourcing, styleOptions, cardsHostConfig };
})();
