using System.Buffers;
using System.Text.Json;
using Sijil.Facts.Registers;

namespace Sijil.Facts.Tests;

/// <summary>The registers' snapshot holds what facts said, whoever read them meanwhile.</summary>
public sealed class RegisterFoldTests
{
    [Fact]
    public void Asking_for_a_register_that_holds_nothing_leaves_no_trace_in_the_snapshot()
    {
        var asked = new RegisterFold();
        Assert.Empty(asked.All<JsonElement>("inventories"));
        Assert.Null(asked.Find("medals", "first"));

        Assert.Equal(Saved(new()), Saved(asked));
    }

    private static byte[] Saved(RegisterFold fold)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) fold.Save(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
