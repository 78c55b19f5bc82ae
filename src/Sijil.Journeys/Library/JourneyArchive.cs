using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Bpmn;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Journeys.Library;

/// <summary>A version of a journey's file, as it ran.</summary>
public sealed record ArchivedJourney(string File, string Xml);

/// <summary>Every version of a journey that ever ran stays in the record, so that a case begun by it can go on and be read for ever.</summary>
public static class JourneyArchive
{
    private const string Register = "journeys";

    /// <summary>Puts the versions of the files into the record, each once; what was refused at load never ran and is not kept.</summary>
    public static async Task Keep(JourneyLibrary library, string models, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        List<EntryRegistered> versions = [];
        foreach (var file in LibraryFiles.Journeys(models))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!library.Runs(hash) || registers.Stands(Register, hash, hash)) continue;
            versions.Add(new(Register, hash, hash, JsonSerializer.SerializeToElement(new ArchivedJourney(Path.GetFileName(file), Encoding.UTF8.GetString(bytes)), JsonSerializerOptions.Web)));
        }
        if (versions.Count > 0) await RegisterFiles.Write($"register/{Register}", versions, journal, keyring, clock, cancel);
    }

    /// <summary>Compiles the past versions that the files no longer hold.</summary>
    public static void Restore(JourneyLibrary library, RegisterFold registers)
    {
        foreach (var (hash, kept) in registers.All<ArchivedJourney>(Register))
        {
            if (library.Runs(hash)) continue;
            using var xml = new MemoryStream(Encoding.UTF8.GetBytes(kept.Xml));
            foreach (var plan in BpmnReader.Read(xml, kept.File).Plans) library.AddPast(plan);
        }
    }
}
