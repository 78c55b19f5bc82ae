using System.Security.Cryptography;

namespace Sijil.Sandbox.Roads;

/// <summary>The emulated authority's own key pair: made at the first use, kept in the sandbox's folder, readable by its owner only.</summary>
internal static class RoadsKey
{
    public const string Entity = "rta", KeyId = "rta-sandbox";

    public static ECDsa Open(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "sandbox", "rta-reporting.pem");
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
