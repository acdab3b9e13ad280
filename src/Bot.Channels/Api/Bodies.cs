using System.ComponentModel;

namespace Bot.Channels.Api;

// What the routes take and give, for their description at /openapi/v1.json. They are written by the same code as the command line's
// lines; a test compares the two.

internal sealed record RangeBody(decimal? Min = null, decimal? Max = null, string? Unit = null);

internal sealed record MoneyBody(
    decimal? Min = null, decimal? Max = null, [property: Description("ISO code; absent when none was said")] string? Currency = null);

internal sealed record TimelineBody(decimal? MinDays = null, decimal? MaxDays = null);

[Description("What is known of a buyer; absent means unknown. Also taken as {\"id\", \"profile\": {…}}.")]
internal sealed record ProfileBody(
    [property: Description("the person's own words")] string? Product = null,
    [property: Description("a document's industry, or other")] string? Industry = null,
    RangeBody? Quantity = null, MoneyBody? Budget = null, MoneyBody? UnitPrice = null, TimelineBody? Timeline = null,
    [property: Description("buyer, manufacturer or none-yet")] string? DesignOwner = null,
    [property: Description("high or low")] string? IpSensitivity = null,
    [property: Description("full, minor or branding-only")] string? Customization = null,
    [property: Description("production-only or end-to-end")] string? Scope = null,
    [property: Description("startup, small-business, established-brand or enterprise")] string? Stage = null,
    [property: Description("any of cost, speed, ip, control, quality, low-risk, differentiation")] string[]? Priority = null);

internal sealed record SupplierBody([property: Description("a supplier's own words, at most 4000 characters")] string Text, string? Id = null);

internal sealed record CitationBody(
    [property: Description("the n of [n] in the text")] int N, string Document, string Origin, [property: Description("from 1")] int Line,
    [property: Description("UTF-16 offset in the line")] int Start, [property: Description("exclusive")] int End,
    [property: Description("exactly what stands there")] string Quote, string Industry, string Audience);

internal sealed record FigureBody(string Model, string Criterion, string Text, decimal? Min, decimal? Max, string? Unit, string Industry, int N);

internal sealed record AnswerBody(
    [property: Description("answered, notInDocuments, offTopic or clarify")] string Status, string Text, FigureBody[] Figures, bool Disagreement,
    CitationBody[] Citations, double Confidence, string[] FollowUps, [property: Description("hash of what was read")] string Knowledge);

internal sealed record HitBody(string Id, double Score);

internal sealed record HitsBody(HitBody[] Hits);

internal sealed record ExclusionBody(string Criterion, string Slot, string Text, CitationBody[] Citations);

internal sealed record ReasonBody(string Criterion, string Slot, decimal Effect, string Text, CitationBody[] Citations);

[Description("score is base plus the sum of the reasons' effects, exactly")]
internal sealed record RankedBody(
    string Model, decimal Base, decimal Score, decimal Lowest, decimal Highest, bool Excluded, ExclusionBody[] Exclusions, ReasonBody[] Reasons);

internal sealed record FlipBody(string Slot, [property: Description("the smallest change, in the slot's own shape")] object To, string Model, string Text);

internal sealed record WayOutBody(string Model, string[] Slots, ProfileBody To, string Text);

internal sealed record ConflictBody(string Wanted, string Reachable, string Text, WayOutBody[] WaysOut);

internal sealed record StagedBody(string Now, string Then, object When, string Text);

internal sealed record AdviceBody(
    [property: Description("recommended, needMore or nothingFits")] string Status, [property: Description("all three, best first")] RankedBody[] Ranking,
    [property: Description("clear, slight or open")] string Strength, [property: Description("high, medium or low")] string Certainty,
    [property: Description("documents without which another model wins")] Dictionary<string, string> IfDropped, FlipBody[] Flips, WayOutBody[] Relaxations,
    [property: Description("slots that could still change the advice")] string[] Next, ConflictBody[] Conflicts, string[] Notes, string Sources, string Text,
    CitationBody[] Citations, string Knowledge, StagedBody? Staged = null, string? Id = null);

internal sealed record CitedTextBody(string Text, CitationBody[] Citations);

internal sealed record PositionOfModelBody(string Model, [property: Description("lead, also or no")] string Fit, CitedTextBody[] Reasons);

internal sealed record CorrectionBody(string Said, string Means, string Text, CitationBody[] Citations);

internal sealed record PositioningBody(
    [property: Description("positioned, ask or outOfScope")] string Status, PositionOfModelBody[] Positions, string? Ask, CorrectionBody[] Corrections,
    CitedTextBody[] Attracts, string? Listing, CitationBody[] ListingCitations, string Text, CitationBody[] Citations, string Knowledge, string? Id = null);

internal sealed record ErrorBody(string Error);
