package org.musubi.matcher;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache for all stores of the process, in which the write buffers are counted too. Without it each store of each
 * partition takes its own 50 MB of cache and up to 48 MB of buffers: 1.5 GB with four shards.
 */
public final class BoundedMemory implements RocksDBConfigSetter {
    private static final long MIB = 1L << 20;
    private static final long CACHE_BYTES = 512 * MIB;

    /** Part of the cache. When it is used up the store that writes is flushed, however little it holds: so not too small. */
    private static final long WRITE_BUFFER_BYTES = 256 * MIB;

    /** A bulk load then makes half as many files as with the standard 16 MB, and merges them less often. */
    private static final long WRITE_BUFFER_BYTES_OF_A_STORE = 32 * MIB;

    /** Written data is handed to the disk bit by bit, or the sync at the end of each file would stall everybody. */
    private static final long BYTES_PER_SYNC = MIB;

    private static final int ANY_NUMBER_OF_SHARDS = -1;
    private static final double FOR_INDEXES_AND_FILTERS = 0.2;

    static {
        RocksDB.loadLibrary(); // the classes below are native, and nobody has loaded them yet
    }

    private static final Cache CACHE = new LRUCache(CACHE_BYTES, ANY_NUMBER_OF_SHARDS, false, FOR_INDEXES_AND_FILTERS);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    /** Bloom filters, universal compaction and no log ahead of writes are what Kafka Streams sets already. */
    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var tables = (BlockBasedTableConfig) options.tableFormatConfig();
        tables.setBlockCache(CACHE);
        tables.setCacheIndexAndFilterBlocks(true); // or they would be memory that nobody bounds
        tables.setCacheIndexAndFilterBlocksWithHighPriority(true); // and are kept when a rebuild reads everything once
        tables.setPinL0FilterAndIndexBlocksInCache(true);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES_OF_A_STORE);
        options.setBytesPerSync(BYTES_PER_SYNC);
    }

    /** Nothing to close: the cache and the buffers are shared by all stores until the process ends. */
    @Override
    public void close(String storeName, Options options) {}
}
