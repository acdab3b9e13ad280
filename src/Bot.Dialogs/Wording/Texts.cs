using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>Every text the code says. What it reads is in <c>dialogs/wording.yaml</c>; the loader checks that both agree.</summary>
internal static class Texts
{
    public static readonly TextKey Welcome = TextKey.Of("welcome", "count", "documents");
    public static readonly TextKey WelcomeShort = TextKey.Of("welcomeShort", "count");
    public static readonly TextKey WelcomeBack = TextKey.Of("welcomeBack", "standing");
    public static readonly TextKey StandingNothing = TextKey.Of("standingNothing");
    public static readonly TextKey StandingFacts = TextKey.Of("standingFacts", "facts");
    public static readonly TextKey StandingAdvice = TextKey.Of("standingAdvice", "facts", "model");
    public static readonly TextKey Noted = TextKey.Of("noted", "facts");
    public static readonly TextKey Changed = TextKey.Of("changed", "name", "old", "new");
    public static readonly TextKey Same = TextKey.Of("same", "name", "value");
    public static readonly TextKey Invalid = TextKey.Of("invalid", "name", "value");
    public static readonly TextKey InvalidKept = TextKey.Of("invalidKept", "name", "value", "old");
    public static readonly TextKey Fact = TextKey.Of("fact", "name", "value");
    public static readonly TextKey FactsBetween = TextKey.Of("factsBetween");
    public static readonly TextKey AtLeast = TextKey.Of("atLeast", "amount");
    public static readonly TextKey UpTo = TextKey.Of("upTo", "amount");
    public static readonly TextKey Between = TextKey.Of("between", "low", "high");
    public static readonly TextKey Days = TextKey.Of("days", "count");
    public static readonly TextKey Weeks = TextKey.Of("weeks", "count");
    public static readonly TextKey Months = TextKey.Of("months", "count");
    public static readonly TextKey Years = TextKey.Of("years", "count");
    public static readonly TextKey OneDay = TextKey.Of("oneDay");
    public static readonly TextKey OneWeek = TextKey.Of("oneWeek");
    public static readonly TextKey OneMonth = TextKey.Of("oneMonth");
    public static readonly TextKey OneYear = TextKey.Of("oneYear");
    public static readonly TextKey HalfYear = TextKey.Of("halfYear");
    public static readonly TextKey WhyNothingFits = TextKey.Of("whyNothingFits", "lines");
    public static readonly TextKey NoCurrency = TextKey.Of("noCurrency");
    public static readonly TextKey OtherCurrency = TextKey.Of("otherCurrency", "name", "value");
    public static readonly TextKey OtherLanguage = TextKey.Of("otherLanguage");
    public static readonly TextKey Unclear = TextKey.Of("unclear");
    public static readonly TextKey Missed = TextKey.Of("missed");
    public static readonly TextKey CalendarAsked = TextKey.Of("calendarAsked");
    public static readonly TextKey BackUnchanged = TextKey.Of("backUnchanged");
    public static readonly TextKey NotInDocuments = TextKey.Of("notInDocuments");
    public static readonly TextKey GaveUp = TextKey.Of("gaveUp", "name", "effect");
    public static readonly TextKey Vague = TextKey.Of("vague", "choices");
    public static readonly TextKey VagueChoice = TextKey.Of("vagueChoice", "choices");
    public static readonly TextKey ByNumber = TextKey.Of("byNumber", "lines");
    public static readonly TextKey ByNumberLine = TextKey.Of("byNumberLine", "number", "label");
    public static readonly TextKey FlipsEarly = TextKey.Of("flipsEarly", "names");
    public static readonly TextKey NothingFlipsTo = TextKey.Of("nothingFlipsTo", "model");
    public static readonly TextKey BriefHere = TextKey.Of("briefHere");
    public static readonly TextKey BriefLater = TextKey.Of("briefLater");
    public static readonly TextKey Stages = TextKey.Of("stages");
    public static readonly TextKey Skipped = TextKey.Of("skipped", "effect");
    public static readonly TextKey SkippedNothing = TextKey.Of("skippedNothing");
    public static readonly TextKey Cleared = TextKey.Of("cleared", "name");
    public static readonly TextKey FigureLeft = TextKey.Of("figureLeft", "meanings");
    public static readonly TextKey WhyBest = TextKey.Of("whyBest", "model", "lines");
    public static readonly TextKey Back = TextKey.Of("back", "names");
    public static readonly TextKey BackNothing = TextKey.Of("backNothing");
    public static readonly TextKey RepeatNothing = TextKey.Of("repeatNothing");
    public static readonly TextKey Restarted = TextKey.Of("restarted");
    public static readonly TextKey Stopped = TextKey.Of("stopped");
    public static readonly TextKey Help = TextKey.Of("help");
    public static readonly TextKey Recap = TextKey.Of("recap", "lines");
    public static readonly TextKey RecapLine = TextKey.Of("recapLine", "name", "value", "turn");
    public static readonly TextKey RecapSkipped = TextKey.Of("recapSkipped", "names");
    public static readonly TextKey RecapSupplier = TextKey.Of("recapSupplier", "description");
    public static readonly TextKey RecapNothing = TextKey.Of("recapNothing");
    public static readonly TextKey ChangeWhich = TextKey.Of("changeWhich", "names");
    public static readonly TextKey ChangeAsk = TextKey.Of("changeAsk", "name", "value");
    public static readonly TextKey ChangeAskOpen = TextKey.Of("changeAskOpen", "name");
    public static readonly TextKey ChangeKept = TextKey.Of("changeKept", "name", "value");
    public static readonly TextKey ChangeUnclear = TextKey.Of("changeUnclear", "name", "value", "example");
    public static readonly TextKey LeftOpen = TextKey.Of("leftOpen");
    public static readonly TextKey CutShort = TextKey.Of("cutShort");
    public static readonly TextKey AllRight = TextKey.Of("allRight");
    public static readonly TextKey Clarify = TextKey.Of("clarify", "meanings");
    public static readonly TextKey ClarifyContradiction = TextKey.Of("clarifyContradiction", "meanings");
    public static readonly TextKey ClarifyBetween = TextKey.Of("clarifyBetween");
    public static readonly TextKey WhatIf = TextKey.Of("whatIf", "change", "model", "unchanged");
    public static readonly TextKey WhatIfSame = TextKey.Of("whatIfSame", "change", "model", "unchanged");
    public static readonly TextKey WhatIfOpen = TextKey.Of("whatIfOpen", "change", "unchanged");
    public static readonly TextKey WhatIfNone = TextKey.Of("whatIfNone");
    public static readonly TextKey CannotPosition = TextKey.Of("cannotPosition");
    public static readonly TextKey StandingSupplier = TextKey.Of("standingSupplier");
    public static readonly TextKey StandingYes = TextKey.Of("standingYes", "model");
    public static readonly TextKey StandingAlso = TextKey.Of("standingAlso", "model");
    public static readonly TextKey StandingNo = TextKey.Of("standingNo", "model");
    public static readonly TextKey RecapOfSupplier = TextKey.Of("recapOfSupplier", "lines");
    public static readonly TextKey WhyDescribe = TextKey.Of("whyDescribe");
    public static readonly TextKey DescribeAnew = TextKey.Of("describeAnew");
    public static readonly TextKey WhyPosition = TextKey.Of("whyPosition", "model", "lines");
    public static readonly TextKey WhyNotPosition = TextKey.Of("whyNotPosition", "model", "lines");
    public static readonly TextKey ComparedPosition = TextKey.Of("comparedPosition", "model", "text");
    public static readonly TextKey Listing = TextKey.Of("listing", "text");
    public static readonly TextKey Comparison = TextKey.Of("comparison");
    public static readonly TextKey ComparisonForYou = TextKey.Of("comparisonForYou");
    public static readonly TextKey Unchanged = TextKey.Of("unchanged");
    public static readonly TextKey WhyNothing = TextKey.Of("whyNothing");
    public static readonly TextKey Term = TextKey.Of("term", "text");
    public static readonly TextKey Confirm = TextKey.Of("confirm");
    public static readonly TextKey ConfirmYes = TextKey.Of("confirmYes");
    public static readonly TextKey ConfirmNo = TextKey.Of("confirmNo");
    public static readonly TextKey Forgotten = TextKey.Of("forgotten");
    public static readonly TextKey NotForgotten = TextKey.Of("notForgotten");
    public static readonly TextKey Transcript = TextKey.Of("transcript");
    public static readonly TextKey TranscriptPerson = TextKey.Of("transcriptPerson", "text");
    public static readonly TextKey TranscriptBot = TextKey.Of("transcriptBot", "text");
    public static readonly TextKey Handoff = TextKey.Of("handoff", "standing");
    public static readonly TextKey HandoffContact = TextKey.Of("handoffContact", "contact");
    public static readonly TextKey Frustrated = TextKey.Of("frustrated");
    public static readonly TextKey Greeting = TextKey.Of("greeting");
    public static readonly TextKey Thanks = TextKey.Of("thanks");
    public static readonly TextKey CodeChanged = TextKey.Of("codeChanged");
    public static readonly TextKey EnoughAsked = TextKey.Of("enoughAsked");
    public static readonly TextKey AdviceNow = TextKey.Of("adviceNow", "changes", "model");
    public static readonly TextKey AdviceStill = TextKey.Of("adviceStill", "changes", "model");
    public static readonly TextKey AdviceOpen = TextKey.Of("adviceOpen", "changes");
    public static readonly TextKey Instead = TextKey.Of("instead", "name", "new", "old");
    public static readonly TextKey With = TextKey.Of("with", "name", "new");
    public static readonly TextKey Without = TextKey.Of("without", "name");
    public static readonly TextKey WithChanges = TextKey.Of("withChanges", "changes");
    public static readonly TextKey AdviceWithout = TextKey.Of("adviceWithout", "names");
    public static readonly TextKey AdviceMissing = TextKey.Of("adviceMissing", "names");
    public static readonly TextKey AdviceAbove = TextKey.Of("adviceAbove");
    public static readonly TextKey AdviceNeedsOne = TextKey.Of("adviceNeedsOne");
    public static readonly TextKey NoAdviceYet = TextKey.Of("noAdviceYet");
    public static readonly TextKey Sure = TextKey.Of("sure", "strength", "certainty", "rest");
    public static readonly TextKey SureOpen = TextKey.Of("sureOpen", "names");
    public static readonly TextKey SureAll = TextKey.Of("sureAll");
    public static readonly TextKey SureInGeneral = TextKey.Of("sureInGeneral");
    public static readonly TextKey StrengthClear = TextKey.Of("strengthClear");
    public static readonly TextKey StrengthSlight = TextKey.Of("strengthSlight");
    public static readonly TextKey StrengthOpen = TextKey.Of("strengthOpen");
    public static readonly TextKey CertaintyHigh = TextKey.Of("certaintyHigh");
    public static readonly TextKey CertaintyMedium = TextKey.Of("certaintyMedium");
    public static readonly TextKey CertaintyLow = TextKey.Of("certaintyLow");
    public static readonly TextKey Meanwhile = TextKey.Of("meanwhile");
    public static readonly TextKey NothingFlips = TextKey.Of("nothingFlips");
    public static readonly TextKey Flips = TextKey.Of("flips", "lines");

    public static ImmutableArray<TextKey> All { get; } =
    [
        Welcome, WelcomeShort, WelcomeBack, StandingNothing, StandingFacts, StandingAdvice, Noted, Changed, Same, Invalid, InvalidKept,
        Fact, FactsBetween, AtLeast, UpTo, Between, Days, Weeks, Months, Years, OneDay, OneWeek, OneMonth, OneYear, HalfYear, WhyNothingFits, NoCurrency, OtherCurrency, OtherLanguage, Unclear, Missed,
        NotInDocuments, CalendarAsked, BackUnchanged, GaveUp, Vague, VagueChoice, ByNumber, ByNumberLine, FlipsEarly, NothingFlipsTo, BriefHere, BriefLater, Stages, Skipped, SkippedNothing, Back, BackNothing, RepeatNothing, Restarted, Stopped, Help, Recap, RecapLine,
        RecapSkipped, RecapSupplier, RecapNothing, ChangeWhich, ChangeAsk, ChangeAskOpen, ChangeKept, ChangeUnclear, Clarify, ClarifyContradiction, LeftOpen, CutShort, AllRight,
        ClarifyBetween, WhatIf, WhatIfSame, WhatIfOpen, WhatIfNone, Comparison, ComparisonForYou, Unchanged, CannotPosition, StandingSupplier, StandingYes, StandingAlso, StandingNo, RecapOfSupplier, WhyDescribe, DescribeAnew, WhyPosition, WhyNotPosition, ComparedPosition, Listing, WhyNothing, Term, Confirm, ConfirmYes,
        ConfirmNo, Forgotten, NotForgotten, Transcript, TranscriptPerson, TranscriptBot, Handoff, HandoffContact, Frustrated, Greeting, Thanks, CodeChanged, EnoughAsked, AdviceNow,
        AdviceStill, AdviceOpen, Instead, With, Without, Cleared, FigureLeft, WhyBest, WithChanges, AdviceWithout, AdviceMissing, AdviceAbove, AdviceNeedsOne, NoAdviceYet, NothingFlips, Flips,
        Sure, SureOpen, SureAll, SureInGeneral, StrengthClear, StrengthSlight, StrengthOpen, CertaintyHigh, CertaintyMedium, CertaintyLow, Meanwhile,
    ];
}
