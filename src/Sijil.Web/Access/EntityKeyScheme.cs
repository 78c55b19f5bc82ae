using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Sijil.Facts.Registers;
using Sijil.Serve.Identity;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Access;

/// <summary>A body's own program, known by the key that the body reports with: it may do what an officer of the body may.</summary>
/// <remarks>Signed is the second, a full stop, method and address on a line, and the body exactly as it is sent. A request older than five minutes is not taken; what it asks for may be repeated, so within them a copy changes nothing.</remarks>
internal sealed class EntityKeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, ReportingKeys keys, RegisterFold registers, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "entity-key";
    public const int MostBytes = 64 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(ReportSignature.Header, out var header)) return AuthenticateResult.NoResult();
        if (ReportSignature.Read(header) is not { } signature || (signature.At - clock.GetUtcNow()).Duration() > Fresh) return AuthenticateResult.Fail("signature");
        if (await Signed(Context.RequestAborted) is not { } signed || await keys.WhoSigned(signature, signed, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("signature");
        var program = new SignedIn(key.Id, registers.NameOf(key.Entity), 3, "officer", key.Entity);
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(Caller.ClaimsOf(program), Name)), Name));
    }

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
