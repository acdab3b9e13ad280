using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Bot.Channels.Authentication;

/// <summary>A published RSA key and the channels it may speak for.</summary>
internal sealed class SigningKey(string id, RSAParameters parameters, ImmutableArray<string> endorsements)
{
    // RSA objects are not promised to be thread-safe; verification takes about 30 µs, so one at a time is enough.
    private readonly RSA _rsa = RSA.Create(parameters);
    private readonly Lock _gate = new();

    public string Id { get; } = id;

    public ImmutableArray<string> Endorsements { get; } = endorsements;

    public bool Signed(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        lock (_gate)
        {
            return _rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }
}
