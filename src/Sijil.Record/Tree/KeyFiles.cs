using System.Security.Cryptography;

namespace Sijil.Record;

/// <summary>The keys that live in files, made on first use, readable by their owner only.</summary>
internal static class KeyFiles
{
    public static ECDsa Signing(string path)
    {
        if (File.Exists(path))
        {
            var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(path, made.ExportPkcs8PrivateKeyPem());
        return made;
    }

    public static byte[] Master(string path)
    {
        if (File.Exists(path)) return Convert.FromHexString(File.ReadAllText(path).Trim());
        var key = RandomNumberGenerator.GetBytes(32);
        Write(path, Convert.ToHexStringLower(key) + "\n");
        return key;
    }

    /// <summary>What the file says; made and kept where there is none.</summary>
    public static string Text(string path, Func<string> make)
    {
        if (!File.Exists(path)) Write(path, make());
        return File.ReadAllText(path);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Replace(path, text, ownerOnly: true);
    }
}
