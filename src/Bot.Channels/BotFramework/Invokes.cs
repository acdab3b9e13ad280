using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Channels.Teams;
using Bot.Dialogs.Conversations;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>Questions of a channel that are answered in the response; the one that is unknown is said to be.</summary>
internal sealed class Invokes(TurnRunner runner, Opinions opinions, MessageExtension extension, TimeProvider clock)
{
    private const int LongestActivityId = 200;

    public Task<IResult> AnswerAsync(IncomingActivity activity, HostAddress host, CancellationToken cancellationToken) => activity.Name switch
    {
        "adaptiveCard/action" => PressAsync(activity, host),
        "message/submitAction" => SubmitAsync(activity, cancellationToken),
        "composeExtension/query" => Task.FromResult(Json(extension.Search(activity.Value, host))),
        "composeExtension/selectItem" => Task.FromResult(Json(extension.Select(activity.Value, host))),
        _ => Task.FromResult(Results.StatusCode(StatusCodes.Status501NotImplemented)),
    };

    /// <summary>A card's button is something the person said; what the bot answers follows as messages.</summary>
    private async Task<IResult> PressAsync(IncomingActivity activity, HostAddress host)
    {
        if (activity.Value?.Member("action") is not { ValueKind: JsonValueKind.Object } action)
        {
            return Json(CardAnswer.Error("BadRequest", "The invoke has no action."));
        }

        if (action.Text("type") != "Action.Execute")
        {
            return Json(CardAnswer.Error("NotSupported", "Only Action.Execute is answered."));
        }

        var data = action.Member("data");
        await runner.RunAsync(Spoken.Turn(activity, SaidKind.Said, ArrivalKeys.OfInvoke(activity, clock.GetUtcNow()), host) with
        {
            Text = data?.Text(Spoken.SayMember),
            Value = data,
            ActivityId = activity.Id is { Length: > 0 and <= LongestActivityId } id ? id : null,
            Activity = AcceptedActivity.Of(activity, activity.From.Id),
        });
        return Json(CardAnswer.Message("Noted."));
    }

    /// <summary>Teams takes a 200 with an empty object for a yes and anything else for a failure.</summary>
    private async Task<IResult> SubmitAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Value is not { } value || value.Text("actionName") != "feedback" || value.Member("actionValue") is not { } submission)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        await opinions.TakeSubmissionAsync(activity, submission, cancellationToken);
        return Results.Text("{}", "application/json");
    }

    private static IResult Json(System.Text.Json.Nodes.JsonNode answer) => Results.Text(answer.ToJsonString(), "application/json");
}
