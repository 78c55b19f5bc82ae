namespace Sijil.Record.Tests;

public sealed class TreeTests
{
    [Fact]
    public void The_growing_root_is_the_root_of_all_leaves_and_every_path_climbs_to_it()
    {
        var frontier = new Frontier();
        var (leaves, completed) = (new List<byte>(), new byte[64 * MerkleHash.Size]);
        for (var size = 1; size <= 70; size++)
        {
            var leaf = Leaf(size);
            leaves.AddRange(leaf);
            frontier.Add(leaf, completed);
            Assert.Equal(RootOf(leaves), frontier.Root());
            Assert.Equal(frontier.Root(), Frontier.From(size, frontier.ToBytes()).Root());
            for (var n = 0; n < size; n++)
            {
                var path = MerklePath.Siblings(n, size).Select(range => RootOf(leaves[((int)range.From * 32)..((int)range.To * 32)])).ToList();
                Assert.Equal(frontier.Root(), MerklePath.Climb(Leaf(n + 1), n, size, path));
                Assert.Null(MerklePath.Climb(Leaf(n + 1), n, size, [.. path, Leaf(1)]));
            }
        }
    }

    [Fact]
    public void An_empty_tree_has_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(new Frontier().Root()));

    private static byte[] Leaf(int n)
    {
        var leaf = new byte[MerkleHash.Size];
        MerkleHash.Leaf([], BitConverter.GetBytes(n), leaf);
        return leaf;
    }

    private static byte[] RootOf(List<byte> leaves)
    {
        var root = new byte[MerkleHash.Size];
        MerklePath.Root(leaves.ToArray(), root);
        return root;
    }
}
