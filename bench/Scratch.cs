namespace Sijil.Bench;

/// <summary>A folder that is gone when the benchmark ends.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("sijil-bench-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
