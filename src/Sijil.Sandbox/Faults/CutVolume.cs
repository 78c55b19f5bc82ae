using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sijil.Sandbox.Faults;

/// <summary>A file system of its own in a file, whose power can be cut: from that instant nothing more reaches it, and what had only been in memory is gone.</summary>
/// <remarks>
/// ext4 can be told to go down at once, without writing its journal or anything that is still in memory. What the disk then holds is what was synced, and what the kernel had chosen to write.
/// It shows a missing fsync; writes that a disk confirms and reorders it cannot show, which is what the simulated disk is for.
/// </remarks>
internal sealed class CutVolume : IDisposable
{
    private const uint GoDown = 0x8004587D;    // FS_IOC_SHUTDOWN
    private const int WithoutJournal = 2;
    private readonly string image;

    private CutVolume(string image, string folder) => (this.image, Folder) = (image, folder);

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Why this machine cannot do it; null when it can.</summary>
    public static string? Hindrance() => !OperatingSystem.IsLinux() ? "Only Linux can cut the power of a file system."
        : !Environment.IsPrivilegedProcess ? "A file system is mounted by root alone."
        : Programs.FirstOrDefault(program => !File.Exists(program)) is { } missing ? $"There is no {missing} on this machine."
        : !File.Exists("/dev/loop-control") ? "This machine has no loop devices."
        : null;

    private static string[] Programs => ["/usr/sbin/mkfs.ext4", "/usr/bin/mount", "/usr/bin/umount"];

    /// <returns>A volume in a folder; null when mounting is refused here.</returns>
    public static CutVolume? Make(string within)
    {
        var (image, folder) = (Path.Combine(within, "volume.img"), Path.Combine(within, "volume"));
        Directory.CreateDirectory(folder);
        using (var file = File.Create(image)) file.SetLength(192L << 20);
        if (!Run("/usr/sbin/mkfs.ext4", "-q", "-F", image) || !Run("/usr/bin/mount", "-o", "loop", image, folder)) return null;
        return new(image, folder);
    }

    /// <summary>The power fails now.</summary>
    public void Cut()
    {
        var opened = NativeMethods.Open(Folder, 0);
        var how = WithoutJournal;
        var answer = NativeMethods.Control(opened, GoDown, ref how);
        _ = NativeMethods.Close(opened);
        if (answer != 0) throw new IOException($"The file system did not go down: {Marshal.GetLastPInvokeError()}");
    }

    /// <summary>The machine starts again.</summary>
    public void Restore()
    {
        if (!Run("/usr/bin/umount", Folder) || !Run("/usr/bin/mount", "-o", "loop", image, Folder)) throw new IOException("The volume could not be mounted again.");
    }

    public void Dispose()
    {
        Run("/usr/bin/umount", Folder);
        File.Delete(image);
    }

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int file);

        [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Control(int file, ulong request, ref int argument);
    }
}
