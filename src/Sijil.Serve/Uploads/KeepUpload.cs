using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Forms;

namespace Sijil.Serve.Uploads;

/// <summary>A file as it comes: what it is called there, and its bytes.</summary>
internal sealed record Upload(string Name, Stream Content);

/// <summary>A person attaches a file to a field of a form. Kept is what has been seen to be of a type that the field takes, and clean; the answer names it and its hash.</summary>
internal sealed class KeepUpload(SealedFiles files, IMalwareScan scan, IIds ids)
{
    public const int MostBytes = 5_000_000;
    private const int LongestName = 100;

    /// <returns>The answer, as the form keeps it.</returns>
    public async ValueTask<Outcome<JsonObject>> Keep(string person, FormField field, Upload upload, CancellationToken cancel)
    {
        var most = Math.Min(field.MostBytes ?? MostBytes, MostBytes);
        if (await Read(upload.Content, most, cancel) is not { } content) return UploadRefusals.TooLarge.With(Megabytes(most));
        if (content.Length is 0) return UploadRefusals.Empty;
        var accepted = field.Accept ?? FileTypes.Usual;
        if (FileTypes.Of(content) is not { } type || !accepted.Contains(type)) return UploadRefusals.WrongType.With(FileTypes.Words(accepted));
        if (!FileTypes.Fits(upload.Name, type)) return UploadRefusals.Lies.With(FileTypes.Words([type]));
        var found = await scan.Look(content, cancel);
        if (found is not ScanOutcome.Clean) return found is ScanOutcome.Infected ? UploadRefusals.Infected : UploadRefusals.NotScanned;
        var id = new string([.. ids.Next().Where(char.IsAsciiLetterOrDigit)]);
        files.Keep(person, id, content);
        return new JsonObject
        {
            ["file"] = id, ["name"] = NameOf(upload.Name), ["type"] = type, ["bytes"] = content.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
    }

    /// <summary>The bytes; null where there are more than are taken.</summary>
    private static async ValueTask<byte[]?> Read(Stream from, int most, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        var part = new byte[81920];
        for (var count = await from.ReadAsync(part, cancel); count > 0; count = await from.ReadAsync(part, cancel))
        {
            if (read.Length + count > most) return null;
            read.Write(part, 0, count);
        }
        return read.ToArray();
    }

    /// <summary>A name to show: no path, nothing that cannot be seen.</summary>
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.Where(one => !char.IsControl(one) && char.GetUnicodeCategory(one) is not System.Globalization.UnicodeCategory.Format));
        return shown.Length > LongestName ? shown[^LongestName..] : shown;
    }

    private static string Megabytes(int bytes) => (bytes / 1_000_000m).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
