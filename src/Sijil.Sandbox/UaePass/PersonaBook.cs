using Sijil.Facts;
using Sijil.Facts.Registers;

namespace Sijil.Sandbox.UaePass;

/// <summary>A person who can sign in at the emulator.</summary>
internal sealed record SandboxPersona(string Id, string Kind, Bilingual Name, string Uuid = "", int Sop = 1, string? Idn = null, string? Sex = null, string? Nationality = null,
    Bilingual? Title = null)
{
    /// <summary>What the provider tells: below level 2 no identity number, no Arabic name, no nationality; names padded with commas as it does.</summary>
    public Dictionary<string, string> ToUserInfo()
    {
        Dictionary<string, string> told = new()
        {
            ["sub"] = $"UAEPASS/{Uuid}", ["uuid"] = Uuid, ["userType"] = $"SOP{Sop}", ["fullnameEN"] = Name.En.Replace(" ", ",,", StringComparison.Ordinal) + ",,",
            ["email"] = $"{Id}@example.test", ["mobile"] = "971500000000",
        };
        if (Sop < 2) return told;
        told["fullnameAR"] = Name.Ar.Replace(" ", ",,", StringComparison.Ordinal) + ",,";
        if (Idn is not null) told["idn"] = Idn.Replace("-", "", StringComparison.Ordinal);
        if (Nationality is not null) told["nationalityEN"] = Nationality;
        if (Sex is not null) told["gender"] = Sex == "female" ? "Female" : "Male";
        return told;
    }
}

/// <summary>The sandbox's people, from the registers: the customers, the five staff, and an officer of every other body.</summary>
internal sealed class PersonaBook(RegisterFold registers)
{
    public IReadOnlyList<SandboxPersona> All => [.. registers.All<SandboxPersona>("people").Values.Where(person => person.Uuid.Length > 0)];

    public SandboxPersona? Find(string uuid) => All.FirstOrDefault(persona => persona.Uuid == uuid);
}
