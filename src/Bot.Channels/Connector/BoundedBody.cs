namespace Bot.Channels.Connector;

/// <summary>Reads what somebody else answers, but only so much of it.</summary>
internal static class BoundedBody
{
    /// <summary>Null when there is more than <paramref name="most"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, int most, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > most ? null : bytes.AsMemory(0, length);
    }
}
