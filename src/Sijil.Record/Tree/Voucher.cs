namespace Sijil.Record;

/// <summary>That a fact is in the record, for somebody who has nothing of the record: its proof, and a signed checkpoint of the tree that the proof climbs to.</summary>
/// <param name="Key">The public key of the checkpoint as PEM.</param>
public sealed record Vouched(InclusionProof Proof, Checkpoint Checkpoint, string Key);

/// <summary>Proves facts against the checkpoint that is kept, so that the same fact has the same proof until the next checkpoint.</summary>
internal static class Voucher
{
    public static async ValueTask<Vouched> Vouch(IJournal journal, CheckpointKeeper keeper, FactAddress address, CancellationToken cancel)
    {
        if ((keeper.Last?.Position ?? 0) < address.Position) await keeper.Keep(cancel);
        var checkpoint = keeper.Last!;
        var store = (ITurnStore)journal;
        var turns = await store.Turns(address.Position - 1, 1, cancel);
        if (turns is not [var turn]) throw new ArgumentOutOfRangeException(nameof(address), address, "The record has no such position.");
        return new(await Prover.Prove(turn, address.Index, checkpoint.Position, store.Hashes, cancel), checkpoint, keeper.PublicKey);
    }
}
