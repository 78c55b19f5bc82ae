using System.Runtime.InteropServices;

namespace Sijil.Pdf.Tests;

/// <summary>Another implementation of the bidirectional algorithm, where the machine has it: the one on which .NET itself stands. Its names end in its version.</summary>
internal static unsafe class Icu
{
    private static readonly (nint Library, int Version) Found = Find();

    public static bool IsHere => Found.Library is not 0;

    public static int[] Levels(string text, int paragraph)
    {
        var open = (delegate* unmanaged<nint>)Name("ubidi_open");
        var set = (delegate* unmanaged<nint, char*, int, byte, nint, int*, void>)Name("ubidi_setPara");
        var levels = (delegate* unmanaged<nint, int*, byte*>)Name("ubidi_getLevels");
        var close = (delegate* unmanaged<nint, void>)Name("ubidi_close");
        var (bidi, trouble) = (open(), 0);
        fixed (char* letters = text) set(bidi, letters, text.Length, (byte)paragraph, 0, &trouble);
        var found = new ReadOnlySpan<byte>(levels(bidi, &trouble), text.Length).ToArray();
        close(bidi);
        return [.. found.Select(level => (int)level)];
    }

    private static nint Name(string function) => NativeLibrary.GetExport(Found.Library, $"{function}_{Found.Version}");

    private static (nint, int) Find()
    {
        for (var version = 90; version >= 60; version--)
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library)) return (library, version);
        return (0, 0);
    }
}
