namespace Sijil.Steer.Compliance;

/// <summary>How an entity stands on a principle.</summary>
internal enum ComplianceState
{
    Met,
    Partly,
    NotMet,

    /// <summary>Excepted for now: whatever the figures say, nothing is held against the entity.</summary>
    Excepted,

    /// <summary>No fact and no judgement says: this is not nought.</summary>
    Unknown,
}

/// <summary>What a state rests on: targets counted from facts, a judgement on evidence, or nothing.</summary>
internal enum ComplianceBasis { None, Counted, Assessed }
