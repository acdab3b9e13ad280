using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Channels.Running;
using Bot.Dialogs.Replies;
using Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Connector;

/// <summary>Posts calls for a person to the address of the settings, one after another, long after the person has their reply.</summary>
internal sealed class HandoffSender(
    HandoffQueue queue, Uri url, HttpClient http, IConversationStore store, TimeProvider clock, ILogger<HandoffSender> logger) : BackgroundService
{
    private const int MostTries = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var call in queue.Calls.ReadAllAsync(stoppingToken))
            {
                await PostAsync(call, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            while (queue.Calls.TryRead(out var left))
            {
                GiveUp(left, "the bot was stopped");
            }
        }
    }

    private async Task PostAsync(HandoffCall call, CancellationToken cancellationToken)
    {
        var failure = new Failure("", MayHeal: true);
        for (var attempt = 1; attempt <= MostTries && failure.MayHeal; attempt++)
        {
            try
            {
                await Task.Delay(attempt == 1 ? TimeSpan.Zero : Pause, clock, cancellationToken);
                if (await TryAsync(call, cancellationToken) is not { } failed)
                {
                    TurnMetrics.HandedOver(call.Conversation.Channel, isPosted: true);
                    return;
                }

                failure = failed;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                GiveUp(call, "the bot was stopped");
                throw;
            }
        }

        GiveUp(call, failure.Reason);
    }

    /// <summary>Null when it was taken.</summary>
    private async Task<Failure?> TryAsync(HandoffCall call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var said = await TranscriptReader.LinesAsync(store, call.Conversation, both.Token);
            var record = HandoffRecord.Write(call.Conversation.Channel, call.Conversation.Id, call.State, said);
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(record, Encoding.UTF8, "application/json") };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return answer.IsSuccessStatusCode ? null : new Failure(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), IsTemporary(answer.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Failure("no answer in time", MayHeal: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or StoreUnavailableException)
        {
            var isRefused = failure.InnerException is ServiceAddressException;
            return new Failure(isRefused ? "the address is not allowed" : failure.GetType().Name, MayHeal: !isRefused);
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return new Failure("the conversation cannot be read", MayHeal: false);
        }
    }

    private void GiveUp(HandoffCall call, string reason)
    {
        TurnMetrics.HandedOver(call.Conversation.Channel, isPosted: false);
        logger.HandoffGivenUp(call.Conversation.Channel, call.Conversation.Id, reason);
    }

    private static bool IsTemporary(HttpStatusCode status) => status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private sealed record Failure(string Reason, bool MayHeal);
}
