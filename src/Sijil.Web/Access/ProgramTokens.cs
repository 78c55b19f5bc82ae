using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Sijil.Facts.Registers;
using Sijil.Serve.Identity;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Access;

/// <summary>What a body's program is given for one signed request, so that it need not sign the next ones; RFC 6749 gives the names.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ProgramToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>Tokens of bodies' programs: each says which version of which key asked for it, and is worth nothing once that key has another.</summary>
internal sealed class ProgramTokens(IDataProtectionProvider protection, ReportingKeys keys, RegisterFold registers, TimeProvider clock)
{
    private const int Most = 1_024;
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private readonly IDataProtector protector = protection.CreateProtector("sijil.program-token");
    private readonly ConcurrentDictionary<string, Opened> opened = new(StringComparer.Ordinal);

    public ClaimsPrincipal PrincipalOf(ReportingKey key) =>
        new(new ClaimsIdentity(Caller.ClaimsOf(new SignedIn(key.Id, registers.NameOf(key.Entity), 3, "officer", key.Entity)), EntityKeyScheme.Name));

    /// <returns>Nothing when the key has gone since.</returns>
    public async ValueTask<ProgramToken?> Give(string keyId, CancellationToken cancel)
    {
        if (await keys.Find(keyId, cancel) is null) return null;
        var version = await keys.VersionOf(keyId, cancel);
        var until = clock.GetUtcNow() + Lasts;
        return new(protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{keyId} {version} {until.ToUnixTimeSeconds()}")), "Bearer", (int)Lasts.TotalSeconds);
    }

    /// <returns>Whose token it is; nobody's when it is made up, over, or its key was revoked.</returns>
    public async ValueTask<ClaimsPrincipal?> Who(string token, CancellationToken cancel)
    {
        if (!opened.TryGetValue(token, out var known))
        {
            if (await Open(token, cancel) is not { } read) return null;
            if (opened.Count >= Most) opened.Clear();
            opened[token] = known = read;
        }
        return known.Until > clock.GetUtcNow() && await keys.VersionOf(known.Key, cancel) == known.Version ? known.Principal : null;
    }

    private async ValueTask<Opened?> Open(string token, CancellationToken cancel)
    {
        try
        {
            var said = protector.Unprotect(token).Split(' ');
            return await keys.Find(said[0], cancel) is { } key
                ? new(said[0], long.Parse(said[1], CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeSeconds(long.Parse(said[2], CultureInfo.InvariantCulture)), PrincipalOf(key))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Opened(string Key, long Version, DateTimeOffset Until, ClaimsPrincipal Principal);
}
