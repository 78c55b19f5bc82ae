using Sijil.Facts.Registers;

namespace Sijil.Serve.Forms;

/// <summary>The forms of the register, and those that follow from what a register's entry says.</summary>
internal sealed class FormLibrary(RegisterFold registers)
{
    public Form? Find(string id) => id.StartsWith(EntryForms.Family, StringComparison.Ordinal)
        ? registers.All<RegisterCard>("registers").GetValueOrDefault(id[EntryForms.Family.Length..]) is { } card ? EntryForms.Of(card, registers) : null
        : registers.All<Form>("forms").GetValueOrDefault(id);
}
