using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Serve.Catalogue.Sheets;

/// <summary>What a sheet may name: the codes that stand in the registers while it is read.</summary>
internal sealed class Known(RegisterFold registers)
{
    private readonly IReadOnlyDictionary<string, Dictionary<string, Bilingual>> words = registers.All<Dictionary<string, Bilingual>>("words");

    /// <summary>Codes of services, of the register and of the sheet itself.</summary>
    public HashSet<string> Services { get; } = new(registers.Services.Keys, StringComparer.Ordinal);

    public IEnumerable<string> Of(string list) => list switch
    {
        "entities" => registers.Entities.Keys,
        "elements" => registers.Elements.Keys,
        "sources" => registers.Entities.Keys.Prepend("customer"),
        "services" => Services,
        _ => words.TryGetValue(list, out var codes) ? codes.Keys : [],
    };

    public bool Has(string list, string code) => list switch
    {
        "entities" => registers.Entities.ContainsKey(code),
        "elements" => registers.Elements.ContainsKey(code),
        "services" => Services.Contains(code),
        _ => Of(list).Contains(code),
    };
}
