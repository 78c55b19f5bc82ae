using System.Security.Cryptography;
using System.Text;

namespace Sijil.Record;

/// <summary>Keys derived from a seed and kept nowhere: for simulations and tests, never for the living.</summary>
public sealed class SeededKeyring(long seed) : Keyring
{
    private readonly KeysAtHand _known = new();
    private readonly ForgottenList _forgotten = new(null);

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Forgotten => _forgotten.All;

    /// <inheritdoc/>
    public override bool IsForgotten(string person) => _forgotten.Has(person);

    /// <inheritdoc/>
    public override void Forget(string person) => _forgotten.Add(person);

    internal override PersonKey? KeyOf(string person, bool make) =>
        _forgotten.Has(person) ? null : _known.Find(person) ?? _known.Keep(person, new PersonKey(Secret(seed, person)));

    internal static byte[] Secret(long seed, string person) =>
        HMACSHA256.HashData(BitConverter.GetBytes(seed), Encoding.UTF8.GetBytes(person));
}
