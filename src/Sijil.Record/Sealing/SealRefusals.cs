#pragma warning disable CA1710 // A refusal is named by what it says.
namespace Sijil.Record;

/// <summary>Nothing can be sealed for somebody who has been forgotten.</summary>
public sealed class PersonForgotten(string person) : RecordRefusal(
    "حُذفت بيانات هذا الشخص نهائياً ولا يمكن قيد بيانات جديدة له.",
    $"Person {person} has been forgotten; nothing new can be sealed for them.");

/// <summary>A sealed value was changed or moved.</summary>
public sealed class BrokenSeal(string person, string address) : RecordRefusal(
    "تعذّر فتح قيمة مختومة لأنها عُدّلت أو نُقلت من موضعها.",
    $"The value sealed for {person} at {address} has been changed or moved.");
