using System.Runtime.InteropServices;

namespace Sijil.Pdf.Tests;

/// <summary>The shaper that browsers use, where the machine has it.</summary>
internal sealed partial class HarfBuzz
{
    private const int RightToLeft = 5;
    private readonly nint _font;

    public HarfBuzz(byte[] font)
    {
        var kept = Marshal.AllocHGlobal(font.Length);
        Marshal.Copy(font, 0, kept, font.Length);
        _font = CreateFont(CreateFace(CreateBlob(kept, (uint)font.Length, 1, 0, 0), 0));
    }

    /// <summary>What is drawn, and where, in the order of the eye.</summary>
    public List<(int Glyph, int X, int Y)> Shape(int[] codes)
    {
        var buffer = CreateBuffer();
        AddCodes(buffer, codes, codes.Length, 0, codes.Length);
        SetDirection(buffer, RightToLeft);
        GuessProperties(buffer);
        ShapeBuffer(_font, buffer, 0, 0);
        var (found, placed) = (GetGlyphs(buffer, out var count), GetPositions(buffer, out _));
        var (drawn, pen) = (new List<(int, int, int)>(), 0);
        for (var index = 0; index < count; index++)
        {
            int At(nint start, int field) => Marshal.ReadInt32(start, index * 20 + field * 4);
            drawn.Add((At(found, 0), pen + At(placed, 2), At(placed, 3)));
            pen += At(placed, 0);
        }
        DestroyBuffer(buffer);
        return drawn;
    }

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_blob_create")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint CreateBlob(nint bytes, uint length, int mode, nint user, nint destroy);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_face_create")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint CreateFace(nint blob, uint index);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_font_create")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint CreateFont(nint face);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_create")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint CreateBuffer();

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_destroy")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void DestroyBuffer(nint buffer);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_add_codepoints")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void AddCodes(nint buffer, int[] codes, int length, uint offset, int count);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_set_direction")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void SetDirection(nint buffer, int direction);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_guess_segment_properties")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void GuessProperties(nint buffer);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_shape")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void ShapeBuffer(nint font, nint buffer, nint features, uint count);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_get_glyph_infos")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint GetGlyphs(nint buffer, out uint count);

    [LibraryImport("libharfbuzz.so.0", EntryPoint = "hb_buffer_get_glyph_positions")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint GetPositions(nint buffer, out uint count);
}
