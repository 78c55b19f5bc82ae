namespace Sijil.EndToEnd.Tests;

/// <summary>A folder that is gone when the test ends.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("sijil-e2e-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
