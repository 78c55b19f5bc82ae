using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Journeys.Library;

/// <summary>A version of a model's file, as it was in force.</summary>
internal sealed record ArchivedModel(string File, string Xml)
{
    public Stream Open() => new MemoryStream(Encoding.UTF8.GetBytes(Xml));
}

/// <summary>The versions of models in the record: a register of its own for each kind, an entry by the hash of each version.</summary>
internal static class ModelArchive
{
    /// <summary>Puts the versions of the files into the record, each once; what was refused at load was never in force and is not kept.</summary>
    public static async Task Keep(string register, IEnumerable<string> files, Func<string, bool> isInForce, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel)
    {
        List<EntryRegistered> versions = [];
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!isInForce(hash) || registers.Stands(register, hash, hash)) continue;
            versions.Add(new(register, hash, hash, JsonSerializer.SerializeToElement(new ArchivedModel(Path.GetFileName(file), Encoding.UTF8.GetString(bytes)), JsonSerializerOptions.Web)));
        }
        if (versions.Count > 0) await RegisterFiles.Write($"register/{register}", versions, journal, keyring, clock, cancel);
    }
}
