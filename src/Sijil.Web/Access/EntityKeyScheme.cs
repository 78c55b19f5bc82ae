using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Access;

/// <summary>A body's own program, known by the key that the body reports with, or by a token that it was given for a request so signed: it may do what an officer of the body may.</summary>
/// <remarks>Signed is the second, a full stop, method and address on a line, and the body exactly as it is sent. A request older than five minutes is not taken; what it asks for may be repeated, so within them a copy changes nothing.</remarks>
internal sealed class EntityKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ReportingKeys keys, ProgramTokens tokens, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "entity-key";
    public const int MostBytes = 64 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is { } token) return await tokens.Who(token, Context.RequestAborted) is { } known ? AuthenticateResult.Success(new(known, Name)) : AuthenticateResult.Fail("token");
        if (!Request.Headers.TryGetValue(ReportSignature.Header, out var header)) return AuthenticateResult.NoResult();
        if (ReportSignature.Read(header) is not { } signature || (signature.At - clock.GetUtcNow()).Duration() > Fresh) return AuthenticateResult.Fail("signature");
        if (await Signed(Context.RequestAborted) is not { } signed || await keys.WhoSigned(signature, signed, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("signature");
        return AuthenticateResult.Success(new(tokens.PrincipalOf(key), Name));
    }

    /// <summary>Whether it is the signature by which a request is known.</summary>
    public static bool IsSigned(HttpRequest request) => TokenOf(request) is null && request.Headers.ContainsKey(ReportSignature.Header);

    private static string? TokenOf(HttpRequest request) => request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    /// <returns>What is signed; null when there is more than is accepted.</returns>
    private async ValueTask<byte[]?> Signed(CancellationToken cancel)
    {
        if (Request.ContentLength > MostBytes) return null;
        Request.EnableBuffering(MostBytes, MostBytes);
        using var signed = new MemoryStream();
        signed.Write(Encoding.UTF8.GetBytes($"{Request.Method} {Request.Path}{Request.QueryString}\n"));
        try
        {
            await Request.Body.CopyToAsync(signed, cancel);
        }
        catch (IOException)
        {
            return null;    // larger than is accepted
        }
        Request.Body.Position = 0;
        return signed.ToArray();
    }
}
