using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>Reads a body with a bound, whatever its Content-Length claims.</summary>
public static class RequestBody
{
    private const int UsualBytes = 4096;

    /// <summary>What is claimed before anything has come, however much the client says will.</summary>
    private const int MostAhead = 16 * 1024;

    /// <summary>The bytes, or null when there are more than <see cref="WireJson.MaxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > WireJson.MaxBytes)
        {
            return null;
        }

        // One byte more than is due: a usual body that keeps to its length is read in one piece, its end included.
        var body = new byte[Math.Min(request.ContentLength ?? UsualBytes, MostAhead) + 1];
        var length = 0;
        while (await request.Body.ReadAsync(body.AsMemory(length), cancellationToken) is var read and > 0)
        {
            length += read;
            if (length > WireJson.MaxBytes)
            {
                return null;
            }

            if (length == body.Length)
            {
                Array.Resize(ref body, body.Length * 2);
            }
        }

        return body.AsMemory(0, length);
    }
}
