using Sijil.Facts.Registers;

namespace Sijil.Measure.Inventories;

/// <summary>The inventories that the record holds, each read once until something in it changes.</summary>
internal sealed class InventoryShelf(InventoryFold fold, RegisterFold registers)
{
    private readonly Dictionary<string, (long Changes, InventoryCard Card, InventoryBook Book)> books = new(StringComparer.Ordinal);

    public IReadOnlyList<InventoryCard> Cards => [.. registers.All<InventoryCard>(InventoryCard.Register).Values.Where(card => fold.Names.Contains(card.Id))];

    /// <returns>Nothing when no inventory of this name was imported.</returns>
    public InventoryBook? Find(string id)
    {
        if (!registers.All<InventoryCard>(InventoryCard.Register).TryGetValue(id, out var card)) return null;
        lock (books)
        {
            if (books.TryGetValue(id, out var known) && known.Changes == fold.Changes && ReferenceEquals(known.Card, card)) return known.Book;
            var changes = fold.Changes;
            var book = fold.Read(all => all.TryGetValue(id, out var inventory) ? new InventoryBook(card, inventory) : null);
            if (book is not null) books[id] = (changes, card, book);
            return book;
        }
    }
}
