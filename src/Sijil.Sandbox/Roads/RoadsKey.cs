using System.Security.Cryptography;

namespace Sijil.Sandbox.Roads;

/// <summary>The emulated authority's own key pair.</summary>
internal static class RoadsKey
{
    public const string Entity = "rta", KeyId = "rta-sandbox";

    public static ECDsa Open(string dataDirectory) => EntityKey.Open(dataDirectory, Entity);
}
