using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Hosting;

namespace Bot.Channels.DirectLine;

/// <summary>
/// The key that signs tokens: derived from the secret, so that replicas share it, or made once in the data folder, so
/// that tokens survive a restart.
/// </summary>
public sealed class TokenKey
{
    private const int Length = 32;

    private const string FileName = "directline.key";

    private readonly byte[] _key;

    private TokenKey(byte[] key) => _key = key;

    public static TokenKey Open(HostSettings settings) => settings.DirectLine.Secret is { Length: > 0 } secret
        ? new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), Length, info: "direct line tokens"u8.ToArray()))
        : new(FromFile(Path.Combine(settings.DataFolder, FileName)));

    /// <summary>Signature over a text; <paramref name="use"/> keeps tokens, renewals and tickets apart.</summary>
    public byte[] Sign(string use, string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(use + "\n" + text));

    private static byte[] FromFile(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } known)
        {
            return known;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }
}
