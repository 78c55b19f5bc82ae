#pragma warning disable CA1710 // A refusal is named by what it says.
using System.Globalization;

namespace Sijil.Record;

/// <summary>One process at a time writes a record's folder.</summary>
public sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, or says who holds it.</summary>
    public static DirectoryLock Take(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, "lock");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException)
        {
            throw new RecordHeld(directory, Holder(path));
        }
        AtomicFile.Replace(path + ".pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // The lock itself cannot be read while it is held, so the holder's number stands beside it.
    private static string Holder(string path) => File.Exists(path + ".pid") ? File.ReadAllText(path + ".pid").Trim() : "?";
}

/// <summary>Another process writes this record.</summary>
public sealed class RecordHeld(string directory, string pid) : RecordRefusal(
    $"السجل في {directory} مفتوح في عملية أخرى رقمها {pid}؛ أوقفها أولاً.",
    $"The record in {directory} is held by process {pid}; stop it first.")
{
    /// <summary>The process that holds it.</summary>
    public string Pid { get; } = pid;
}
