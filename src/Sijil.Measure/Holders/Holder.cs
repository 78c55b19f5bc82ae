using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Measure.Holders;

/// <summary>What kind of holder has the time.</summary>
internal enum HolderKind { Customer, Entity, Partner, System, Case, Date, Platform }

/// <summary>A holder as a reader knows it: a system by its name, whatever was asked of it.</summary>
internal sealed record Holder(HolderKind Kind, string Id, Bilingual Name)
{
    public string Key => Id.Length is 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()}/{Id}";

    public static Holder Of(string code, RegisterFold registers) => code switch
    {
        HolderCode.Customer => new(HolderKind.Customer, "", Bilingual.Empty),
        HolderCode.Case => new(HolderKind.Case, "", Bilingual.Empty),
        HolderCode.Date => new(HolderKind.Date, "", Bilingual.Empty),
        HolderCode.Platform => new(HolderKind.Platform, "", Bilingual.Empty),
        _ when HolderCode.IsElement(code) => OfSystem(registers.Elements.GetValueOrDefault(HolderCode.Named(code))?.System ?? HolderCode.Named(code), registers),
        _ when HolderCode.IsOperation(code) => OfSystem(registers.SystemOf(HolderCode.Named(code))?.Id ?? HolderCode.Named(code), registers),
        _ => OfBody(HolderCode.Named(code), registers),
    };

    private static Holder OfSystem(string system, RegisterFold registers) =>
        new(HolderKind.System, system, registers.Systems.GetValueOrDefault(system)?.Name ?? new(system, system));

    private static Holder OfBody(string body, RegisterFold registers) =>
        new(registers.Entities.GetValueOrDefault(body) is { Partner: true } ? HolderKind.Partner : HolderKind.Entity, body, registers.NameOf(body));
}
