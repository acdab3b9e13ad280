using Bot.Language.Json;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Slots that are a choice: what the cues say, negation counted in, the last word winning where it contradicts an earlier one.</summary>
internal static class ChoiceReader
{
    // How far back in a clause its subject is looked for.
    private const int Far = 30;

    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        foreach (var match in context.Cues)
        {
            if (IsOutweighed(context, match))
            {
                continue;
            }

            if (JsonNames.SlotNamed(match.Cue.Name) is not { } slot || match.Says is not { } value
                || context.Asks.IsAsking(context.Text[match.First].Sentence))
            {
                continue;
            }

            var next = Taken(slot, value, reading.Slots);
            if (next is not null && !(next.DesignOwner is DesignOwner.NoneYet && slot == Slot.DesignOwner && HasPrototype(context, reading)))
            {
                reading.Fill(slot, next, context.Text.SpanOf(match.First, match.Last));
            }
        }

        ReadHeadcount(context, reading);
        ScopeReader.Read(context, reading);
    }

    // "a prototype but no drawings": what exists says more than what is missing.
    private static bool HasPrototype(MessageContext context, ReadingBuilder reading) => reading.Slots.DesignOwner is DesignOwner.Buyer
        && reading.Mentions.Any(mention => mention.Slot == Slot.DesignOwner && mention.Span.Of(context.Text.Original).Contains("prototyp", StringComparison.OrdinalIgnoreCase));

    // "I don't mind if others sell it" holds the words of "nobody else may sell it".
    private static bool IsOutweighed(MessageContext context, CueMatch match) =>
        IsOnlyPart(context, match) || IsCopied(context, match) || IsOfThirdParty(context, match) || IsOver(context, match) || IsNotSaid(context, match) || IsSpent(context, match) || context.IsIdiom(match) || IsOfField(context, match);

    // "I don't care if others sell it": the "not" belongs to the cue that begins with it, not to "others sell" too.
    private static bool IsSpent(MessageContext context, CueMatch match) =>
        match.IsNegated && IsDeniedBefore(context, match);

    // "our budget is confidential", "the money is a secret": kept from us, nothing of the design.
    private static bool IsOfField(MessageContext context, CueMatch match)
    {
        var text = context.Text;
        var verb = text[match.First - 1].Text is "a" or "our" or "my" or "top" or "strictly" or "very" ? match.First - 2 : match.First - 1;
        var named = text[verb].Text is "is" or "stays" or "remains" ? verb - 1 : verb;
        return match.Cue is { Name: "ipSensitivity" } && match.First == match.Last && text[named].Clause == text[match.First].Clause
            && FieldReader.FieldAt(text, named) is Slot.Budget or Slot.UnitPrice or Slot.Quantity or Slot.Timeline;
    }

    // Apart, as below: what a lambda captures is allocated on entering the method, for every cue of every message.
    private static bool IsDeniedBefore(MessageContext context, CueMatch match) =>
        context.Touching(match.First - 6, match.First).Any(other => !other.IsNegated && other.Cue.Name == match.Cue.Name && other.First < match.First
            && context.Text[other.First].Clause == context.Text[match.First].Clause && CueFinder.IsNegated(context.Text, other.First + 1));

    // "our competitor has his own moulds": what others have says nothing of the buyer.
    private static bool IsOfThirdParty(MessageContext context, CueMatch match)
    {
        if (match.Cue.Name is not ("designOwner" or "customization" or "stage" or "scope"))
        {
            return false;
        }

        var text = context.Text;
        var said = text[match.First - 1].Text is "a" or "an" or "the" ? match.First - 2 : match.First - 1;
        if (match.Cue.Name == "stage" && text[said].Clause == text[match.First].Clause && text[said].Text is "of" or "like" or "than" or "unlike" or "by" or "with")
        {
            return true;
        }

        for (var i = match.First - 1; i >= match.First - 6 && text[i].Clause == text[match.First].Clause; i--)
        {
            if (text[i].Stem is "competitor" or "rival" or "competit" or "neighbour" or "neighbor" or "friend")
            {
                return text[i - 1].Text is not ("than" or "from" or "against" or "to" or "unlike" or "before");
            }
        }

        return text[match.First - 1].Text is "his" or "her" && text[match.First - 1].Clause == text[match.First].Clause;
    }

    // "you have a design?" asks; "we have no staff for logistics" is no logistics of theirs.
    private static bool IsNotSaid(MessageContext context, CueMatch match)
    {
        var text = context.Text;
        var asks = match.Cue is { Name: "designOwner", Value: "manufacturer" } && text[match.First].Text is "you" or "they" && context.Asks.IsQuestion(text[match.First].Sentence);
        var isOwn = match.Cue is { Name: "scope", Value: "production-only" } && text[match.First].Text is "we" or "i" or "our" && !match.IsNegated;
        var isBought = match.Cue is { Name: "customization", Value: "full" } && text[match.First - 1].Clause == text[match.First].Clause
            && text[match.First - 1].Stem is "purchas" or "buy" or "suppli" or "sourc" or "send" or "bring" or "provid" or "deliv" or "ship" or "order" or "check" or "approv";
        var isFeared = match.Cue is { Name: "designOwner", Value: "buyer" } && context.Asks.IsQuestion(text[match.First].Sentence) && text[match.First].Text is "my" or "our" && IsDisposal(text, match.First - 1);
        return asks || isBought || isFeared || (isOwn && HoldsDenial(text, match.First + 1, match.Last));
    }

    // "can they sell my design?" asks what may happen to a design.
    private static bool IsDisposal(MessageText text, int at) => text[at].Stem is "sell" or "resel" or "copi" or "steal" or "share" or "keep" or "leak" or "reus" or "use" or "give" or "own" or "show"
        && text[at].Clause == text[at + 1].Clause;

    private static bool HoldsDenial(MessageText text, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(i => text[i].Text is "no" or "not" or "nobody" or "never" or "cannot" or "can't" or "don't" or "dont");

    // "the patent expired": nothing is owned and nothing kept.
    private static bool IsOver(MessageContext context, CueMatch match) =>
        match.Cue.Name is "designOwner" or "ipSensitivity" && match.Cue.Value is "buyer" or "high" && HoldsOldPatent(context.Text, match.First, match.Last);

    private static bool HoldsOldPatent(MessageText text, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(i => text[i].Stem == "patent" && (text[i + 1].Stem is "expir" or "laps" || text[i + 2].Stem is "expir" or "laps"));

    // "not only the logo" asks for more; quality control is a task, no priority.
    private static bool IsOnlyPart(MessageContext context, CueMatch match)
    {
        var text = context.Text;
        if (match.Cue is { Name: "customization", Value: "branding-only" })
        {
            return IsNotOnly(text, match.First);
        }

        var before = text[match.First - 1].Clause == text[match.First].Clause ? text[match.First - 1].Text : "";
        if (match.Cue.Name == "priority" && (match.Cue.Value == "quality" ? before is "bad" or "poor" or "low" or "terrible" or "lousy" or "awful"
            : match.Cue.Value == "control" && before is "quality" or "remote" or "stock" or "version" or "climate"))
        {
            return true;
        }

        return match.Cue is { Name: "priority", Value: "quality" } && text[match.Last + 1].Clause == text[match.Last].Clause
            && text[match.Last].Text == "quality" && text[match.Last + 1].Stem is "control" or "guarante" or "guaranti" or "warranti" or "certif" or "complaint" or "claim" or "agreement" or "inspect" or "check" or "assur" or "depart" or "manag" or "report";
    }

    private static bool IsNotOnly(MessageText text, int first) =>
        Enumerable.Range(first - 3, 4).Any(i => text[i].Text == "not" && text[i + 1].Text is "only" or "just" && text[i].Clause == text[first].Clause);

    private static bool IsCopied(MessageContext context, CueMatch match) =>
        match.Cue is { Name: "ipSensitivity", Value: "high" }
        && context.Touching(match.First, match.Last).Any(other => other.Cue is { Name: "ipSensitivity", Value: "low" } && !other.IsNegated);

    private static Profile? Taken(Slot slot, string value, Profile before) => slot switch
    {
        Slot.DesignOwner when JsonNames.ChoiceNamed<DesignOwner>(value) is { } owner => Keeps(before.DesignOwner, owner) ? null : before with { DesignOwner = owner },
        Slot.IpSensitivity => before with { IpSensitivity = JsonNames.ChoiceNamed<IpSensitivity>(value) },
        Slot.Customization when JsonNames.ChoiceNamed<Customization>(value) is { } degree =>
            before.Customization < degree ? null : before with { Customization = degree },
        Slot.Scope => before with { Scope = JsonNames.ChoiceNamed<Scope>(value) },
        Slot.Stage when JsonNames.ChoiceNamed<Stage>(value) is { } stage => before.Stage is Stage.Startup && stage == Stage.SmallBusiness ? null : before with { Stage = stage },
        Slot.Priority when JsonNames.ChoiceNamed<Priorities>(value) is { } priority => before with { Priority = before.Priority | priority },
        _ => null,
    };

    // "no drawings from our side, we take your standard model": what the maker has says more than what is missing.
    private static bool Keeps(DesignOwner? before, DesignOwner next) =>
        next == DesignOwner.NoneYet && before == DesignOwner.Manufacturer;

    // "600 employees".
    private static void ReadHeadcount(MessageContext context, ReadingBuilder reading)
    {
        for (var figure = 0; figure < context.Text.Figures.Length; figure++)
        {
            ReadOutlets(context, reading, figure);
            var last = context.Text.LastOf(figure);
            if (last < 0 || context.Text[last + 1].Stem is not ("employe" or "employee" or "staff" or "peopl" or "worker" or "colleagu" or "person")
                || context.Text.Figures[figure].Min is not { } count)
            {
                continue;
            }

            var stage = count >= 250 ? Stage.Enterprise : count < 50 && reading.Slots.Stage is null ? Stage.SmallBusiness : reading.Slots.Stage;
            if (stage is not null && stage != reading.Slots.Stage && !SpeaksOfTeam(context, last) && !IsOfMaker(context, last))
            {
                reading.Fill(Slot.Stage, reading.Slots with { Stage = stage }, context.Text.Figures[figure].Span);
            }
        }
    }

    // "1200 stores", "founded in 1978".
    private static void ReadOutlets(MessageContext context, ReadingBuilder reading, int figure)
    {
        var (first, last) = (context.Text.FirstOf(figure), context.Text.LastOf(figure));
        if (first < 0 || context.Text.Figures[figure].Min is not { } count)
        {
            return;
        }

        var isChain = count >= 100 && context.Text[last + 1].Text is "stores" or "shops" or "outlets" or "branches" or "hotels" or "restaurants"
            or "supermarkets" or "pharmacies" or "locations" or "salons" or "gyms" or "cafes" or "drugstores" or "dealerships" or "clinics";
        var (before, second) = (context.Text[first - 1], context.Text[first - 2]);
        var isOld = count is > 1800 and < 2006
            && ((before.Text == "since" && second.Stem is "brand" or "label") || (before.Text == "in" && second.Text is "founded" or "established" or "started"));
        var isFew = count is >= 1 and <= 10 && before.Text is "have" or "own" or "run" or "operate" && context.Text[last + 1].Text is "shops" or "stores" or "boutiques" or "salons" or "cafes" or "restaurants" or "pharmacies" or "bakeries" or "kiosks" or "studios" or "gyms" or "barbershops" or "markets" or "outlets";
        var isMiddle = count is >= 20 and < 100 && context.Text[last + 1].Text is "stores" or "shops" or "outlets" or "branches" && !IsOfMaker(context, last);
        if (isMiddle && reading.Slots.Stage is null or Stage.SmallBusiness)
        {
            reading.Fill(Slot.Stage, reading.Slots with { Stage = Stage.EstablishedBrand }, context.Text.Figures[figure].Span);
        }

        if (reading.Slots.Stage is null && (isChain || isOld || isFew))
        {
            reading.Fill(Slot.Stage, reading.Slots with { Stage = isChain ? Stage.Enterprise : isFew ? Stage.SmallBusiness : Stage.EstablishedBrand }, context.Text.Figures[figure].Span);
        }
    }

    // "the manufacturer has 600 workers", "you have 300 people".
    private static bool IsOfMaker(MessageContext context, int last)
    {
        var isMaker = false;
        for (var i = last; i >= 0 && last - i < Far && context.Text[i].Clause == context.Text[last].Clause; i--)
        {
            if (context.Text[i].Text is "our" or "we" or "my" or "i" or "we're" or "us")
            {
                return false;
            }

            isMaker |= context.Text[i].Stem is "manufactur" or "supplier" or "factori" or "maker" or "vendor" or "competitor" or "rival" or "you" or "your" or "they" or "their" or "plant" or "produc";
        }

        return isMaker;
    }

    // "our R&D team has 12 people".
    private static bool SpeaksOfTeam(MessageContext context, int last)
    {
        for (var i = last; i >= 0 && last - i < Far && context.Text[i].Clause == context.Text[last].Clause; i--)
        {
            if (context.Text[i].Text is "team" or "department" or "designers" or "engineers" or "division")
            {
                return true;
            }
        }

        return false;
    }
}
