using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Decisions.Dmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Journeys.Library;

/// <summary>A version of a decision model's file, as it decided.</summary>
public sealed record ArchivedDecision(string File, string Xml);

/// <summary>Every version of a decision model that ever decided stays in the record, so that each decision can be explained for ever.</summary>
public static class DecisionArchive
{
    private const string Register = "decisions";

    /// <summary>Puts the versions of the files into the record, each once.</summary>
    public static async Task Keep(JourneyLibrary library, string models, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        List<EntryRegistered> versions = [];
        var folder = Path.Combine(models, Register);
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!library.Decisions.Any(decision => decision.Value.Hash == hash) || registers.Stands(Register, hash, hash)) continue;
            versions.Add(new(Register, hash, hash, JsonSerializer.SerializeToElement(new ArchivedDecision(Path.GetFileName(file), Encoding.UTF8.GetString(bytes)), JsonSerializerOptions.Web)));
        }
        if (versions.Count > 0) await RegisterFiles.Write($"register/{Register}", versions, journal, keyring, clock, cancel);
    }

    /// <summary>The model of a version that the files no longer hold.</summary>
    public static DmnModel? Restore(RegisterFold? registers, string hash)
    {
        if (registers?.All<ArchivedDecision>(Register).GetValueOrDefault(hash) is not { } kept) return null;
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(kept.Xml));
        return DmnReader.Read(xml, kept.File).Model;
    }
}
