using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Cpsv;

/// <summary>GET /api/services.ttl, .jsonld and .rdf: every service card for programs, as CPSV-AP 3.2.0.</summary>
internal sealed class GetCatalogue(RegisterFold registers)
{
    private volatile Kept? kept;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "ttl", "text/turtle; charset=utf-8", Turtle.Write);
        Map(routes, "jsonld", "application/ld+json", JsonLd.Write);
        Map(routes, "rdf", "application/rdf+xml; charset=utf-8", RdfXml.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string ending, string type, Func<IReadOnlyList<Triple>, string> write) =>
        routes.MapGet($"/api/services.{ending}", (HttpRequest request, GetCatalogue catalogue) =>
                Results.Bytes(catalogue.Of($"{request.Scheme}://{request.Host}", ending, write), type))
            .WithName($"services-{ending}").WithTags("Catalogue").WithSummary("Every service card as CPSV-AP 3.2.0").AllowAnonymous();

    /// <summary>Written once for as long as the registers stand and the same address asks.</summary>
    private byte[] Of(string site, string ending, Func<IReadOnlyList<Triple>, string> write)
    {
        if (kept is { } before && before.Site == site && ReferenceEquals(before.Of, registers.Services)) return before.Written.GetOrAdd(ending, _ => Encoding.UTF8.GetBytes(write(before.Triples)));
        var fresh = new Kept(registers.Services, site, new CpsvCatalogue(registers, site).Build(), new(StringComparer.Ordinal));
        kept = fresh;
        return fresh.Written.GetOrAdd(ending, _ => Encoding.UTF8.GetBytes(write(fresh.Triples)));
    }

    private sealed record Kept(object Of, string Site, IReadOnlyList<Triple> Triples, System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> Written);
}
