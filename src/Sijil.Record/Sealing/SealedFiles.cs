namespace Sijil.Record;

/// <summary>Files that belong to persons, beside the record: each a box that only the person's key opens. What a file is called and its hash stand in the record.</summary>
public sealed class SealedFiles(string folder, Keyring keyring)
{
    /// <summary>Keeps a file; it is whole on disk before this returns.</summary>
    public void Keep(string person, string id, ReadOnlySpan<byte> content)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var box = keyring.Seal(person, AddressOf(id), content);
        using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(box);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The content; null when there is none, or the person is forgotten.</summary>
    public byte[]? Open(string person, string id)
    {
        var path = PathOf(id);
        return File.Exists(path) ? keyring.Open(person, AddressOf(id), File.ReadAllBytes(path)) : null;
    }

    private static string AddressOf(string id) => $"file/{id}";

    /// <summary>The id is made here and never typed; still, nothing but letters and digits leads to a path.</summary>
    private string PathOf(string id)
    {
        if (id.Length is < 3 or > 64 || !id.All(char.IsAsciiLetterOrDigit)) throw new ArgumentException("No id of a file.", nameof(id));
        return Path.Combine(folder, id[^2..].ToLowerInvariant(), $"{id}.box");
    }
}
