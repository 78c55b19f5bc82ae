using System.Security.Cryptography;

namespace Sijil.Sandbox;

/// <summary>An emulated body's own key pair: made at the first use, kept in the sandbox's folder, readable by its owner only.</summary>
internal static class EntityKey
{
    public static ECDsa Open(string dataDirectory, string entity)
    {
        var path = Path.Combine(dataDirectory, "sandbox", $"{entity}-reporting.pem");
        var key = ECDsa.Create();
        if (File.Exists(path))
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        key.GenerateKey(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(key.ExportPkcs8PrivateKeyPem());
        return key;
    }
}
