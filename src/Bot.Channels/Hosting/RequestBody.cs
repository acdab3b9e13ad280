using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>Reads a body with a bound, whatever its Content-Length claims.</summary>
public static class RequestBody
{
    /// <summary>The bytes, or null when there are more than <see cref="WireJson.MaxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > WireJson.MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var chunk = new byte[8192];
        while (true)
        {
            var read = await request.Body.ReadAsync(chunk, cancellationToken);
            if (read == 0)
            {
                return body.ToArray();
            }

            if (body.Length + read > WireJson.MaxBytes)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }
    }
}
