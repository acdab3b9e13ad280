using Bot.Channels.Running;
using Bot.Storage;

namespace Bot.Channels.Tests.Running;

public sealed class ConversationQueueTests
{
    private static readonly ConversationKey Mine = new("directline", "mine");

    [Fact]
    public async Task Work_on_one_conversation_runs_in_the_order_it_came()
    {
        var queue = new ConversationQueue();
        var order = new List<int>();
        var gate = new TaskCompletionSource();

        var first = queue.RunAsync(Mine, async () =>
        {
            await gate.Task;
            order.Add(0);
            return 0;
        });
        var rest = Enumerable.Range(1, 50).Select(i => queue.RunAsync(Mine, () =>
        {
            order.Add(i);
            return Task.FromResult(i);
        })).ToArray();
        gate.SetResult();
        await Task.WhenAll([first, .. rest]);

        Assert.Equal(Enumerable.Range(0, 51), order);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var queue = new ConversationQueue();
        var gate = new TaskCompletionSource();
        var blocked = queue.RunAsync(Mine, async () =>
        {
            await gate.Task;
            return 0;
        });

        Assert.Equal(7, await queue.RunAsync(new ConversationKey("directline", "other"), () => Task.FromResult(7)));
        Assert.False(blocked.IsCompleted);
        gate.SetResult();
        await blocked;
    }

    [Fact]
    public async Task Work_that_fails_fails_alone()
    {
        var queue = new ConversationQueue();

        var failing = queue.RunAsync<int>(Mine, () => throw new InvalidOperationException());
        var next = queue.RunAsync(Mine, () => Task.FromResult(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_conversation_that_has_no_work()
    {
        var queue = new ConversationQueue();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => queue.RunAsync(new ConversationKey("c", $"{i % 10}"), () => Task.FromResult(i))));

        Assert.True(SpinWait.SpinUntil(() => queue.Count == 0, TimeSpan.FromSeconds(10)));
    }
}
