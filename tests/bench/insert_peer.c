/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What SQLite alone can do: inserts the rows of a folded cache into a new file with the same tables, indexes
 * and search index, in transactions of as many messages, and prints the seconds that the inserting took.
 * Nothing is looked up, decided or updated: each row goes in once, as it stood at the end.
 *
 *     insert_peer CACHE TARGET ROWS_PER_TRANSACTION SCHEMA.sql
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *source;
static sqlite3 *target;

static void must(int ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "insert_peer: %s: %s\n", what, sqlite3_errmsg(target != NULL ? target : source));
    exit(1);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void run(const char *sql)
{
    must(sqlite3_exec(target, sql, NULL, NULL, NULL) == SQLITE_OK, sql);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    must(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, sql);
    return statement;
}

/* Takes a row of each column that the source's table has. */
static sqlite3_stmt *prepare_insert(const char *table)
{
    char *select = sqlite3_mprintf("SELECT * FROM %s", table);
    sqlite3_stmt *all = prepare(source, select);
    char *insert = sqlite3_mprintf("INSERT INTO %s VALUES (?", table);
    for (int i = 1; i < sqlite3_column_count(all); ++i)
        insert = sqlite3_mprintf("%z, ?", insert);
    insert = sqlite3_mprintf("%z)", insert);
    sqlite3_stmt *statement = prepare(target, insert);
    sqlite3_finalize(all);
    sqlite3_free(insert);
    sqlite3_free(select);
    return statement;
}

/* One batch of rows in memory, so that reading them is not part of the time. */
struct rows
{
    sqlite3_value ***row;
    int count;
    int columns;
};

static void read_rows(struct rows *rows, sqlite3_stmt *from, int most)
{
    rows->count = 0;
    rows->columns = sqlite3_column_count(from);
    rows->row = malloc(sizeof(*rows->row) * (size_t)most);
    while (rows->count < most && sqlite3_step(from) == SQLITE_ROW) {
        sqlite3_value **row = malloc(sizeof(*row) * (size_t)rows->columns);
        for (int i = 0; i < rows->columns; ++i)
            row[i] = sqlite3_value_dup(sqlite3_column_value(from, i));
        rows->row[rows->count++] = row;
    }
}

static void free_rows(struct rows *rows)
{
    for (int r = 0; r < rows->count; ++r) {
        for (int i = 0; i < rows->columns; ++i)
            sqlite3_value_free(rows->row[r][i]);
        free(rows->row[r]);
    }
    free(rows->row);
}

static void insert_rows(const struct rows *rows, sqlite3_stmt *into)
{
    for (int r = 0; r < rows->count; ++r) {
        for (int i = 0; i < rows->columns; ++i)
            sqlite3_bind_value(into, i + 1, rows->row[r][i]);
        must(sqlite3_step(into) == SQLITE_DONE, "insert");
        sqlite3_reset(into);
    }
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    const size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    text[fread(text, 1, size, file)] = '\0';
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: insert_peer CACHE TARGET ROWS_PER_TRANSACTION SCHEMA.sql\n");
        return 2;
    }
    const int most = atoi(argv[3]);
    must(sqlite3_open_v2(argv[1], &source, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK, argv[1]);
    must(sqlite3_open(argv[2], &target) == SQLITE_OK, argv[2]);
    /* The same settings as models/store/CacheSchema.cpp. */
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;"
        "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST; PRAGMA wal_autocheckpoint = 4000");
    run(read_file(argv[4]));
    run("INSERT INTO message_fts (message_fts, rank) VALUES ('hashsize', 16777216)");

    /* Tips, people and messages of the same stretch of the log go into one transaction. */
    sqlite3_stmt *messages = prepare(source, "SELECT * FROM message ORDER BY sequence");
    sqlite3_stmt *insert_message = prepare_insert("message");
    sqlite3_stmt *insert_tip = prepare_insert("tip");
    sqlite3_stmt *insert_person = prepare_insert("person");
    sqlite3_stmt *insert_words = prepare(target, "INSERT INTO message_fts (rowid, text) VALUES (?, ?)");

    double seconds = 0;
    long total = 0;
    sqlite3_int64 last_tip = 0;
    sqlite3_int64 last_person = 0;
    sqlite3_stmt *some_tips = prepare(source, "SELECT * FROM tip WHERE id > ? AND id <= ? ORDER BY id");
    sqlite3_stmt *some_people = prepare(source, "SELECT * FROM person WHERE id > ? AND id <= ? ORDER BY id");
    int more = 1;
    while (more) {
        struct rows batch;
        struct rows batch_tips;
        struct rows batch_people;
        read_rows(&batch, messages, most);
        if (batch.count == 0)
            break;
        more = batch.count == most; /* asked once more after its end, SQLite would start again */
        sqlite3_int64 to_tip = last_tip;
        sqlite3_int64 to_person = last_person;
        for (int r = 0; r < batch.count; ++r) {
            const sqlite3_int64 tip = sqlite3_value_int64(batch.row[r][2]);
            const sqlite3_int64 person = sqlite3_value_int64(batch.row[r][3]);
            to_tip = tip > to_tip ? tip : to_tip;
            to_person = person > to_person ? person : to_person;
        }
        sqlite3_bind_int64(some_tips, 1, last_tip);
        sqlite3_bind_int64(some_tips, 2, to_tip);
        sqlite3_bind_int64(some_people, 1, last_person);
        sqlite3_bind_int64(some_people, 2, to_person);
        read_rows(&batch_tips, some_tips, (int)(to_tip - last_tip) + 1);
        read_rows(&batch_people, some_people, (int)(to_person - last_person) + 1);
        sqlite3_reset(some_tips);
        sqlite3_reset(some_people);
        last_tip = to_tip;
        last_person = to_person;

        const double begin = now();
        run("BEGIN IMMEDIATE");
        insert_rows(&batch_people, insert_person);
        insert_rows(&batch, insert_message);
        for (int r = 0; r < batch.count; ++r) {
            sqlite3_bind_value(insert_words, 1, batch.row[r][0]);
            sqlite3_bind_value(insert_words, 2, batch.row[r][7]);
            must(sqlite3_step(insert_words) == SQLITE_DONE, "index");
            sqlite3_reset(insert_words);
        }
        insert_rows(&batch_tips, insert_tip);
        run("COMMIT");
        seconds += now() - begin;

        total += batch.count;
        free_rows(&batch);
        free_rows(&batch_tips);
        free_rows(&batch_people);
    }
    printf("{\"rows\":%ld,\"seconds\":%.3f}\n", total, seconds);
    sqlite3_close_v2(target);
    sqlite3_close_v2(source);
    return 0;
}
