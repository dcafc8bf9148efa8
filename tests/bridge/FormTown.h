// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/KeyValueShelf.h"
#include "app/bridge/RouteBook.h"
#include "app/bridge/SlackBridge.h"
#include "models/store/Rows.h"
#include "tests/bridge/FormPeople.h"
#include "tests/support/TestServer.h"

namespace porch::test {

/// A department on a real server, a Slack, a desk, two bridges between, and people who use the form.
class FormTown : public FormPeople
{
public:
    explicit FormTown(const std::vector<TestUser> &users = {
                          {kDesk}, {kNorth, Role::Bridge}, {kSouth, Role::Bridge}});
    ~FormTown();

    static const QString kDesk;
    static const QString kNorth;
    static const QString kSouth;

    [[nodiscard]] bool open();
    /// Starts a bridge and waits until it listens.
    [[nodiscard]] bool run(const QString &name);
    /// As a power cut would.
    void end(const QString &name) { bridges.erase(name); }

    // What the desk has.
    template <typename Query> auto ask(Query query)
    {
        auto db = Database::open(path(kDesk + QLatin1String(".db")), Database::Mode::ReadOnly);
        if (!db)
            qFatal("no cache");
        return query(db.value());
    }
    std::vector<TipRow> tips();
    TipRow tipOf(const QString &code);
    std::vector<TimelineRow> timeline(const QString &code);
    QStringList texts(const QString &code);
    qint64 number(const char *sql);
    QByteArray reply(const QString &code, const QByteArray &text);
    QByteArray key(const QString &code) { return slackFormKey(slack.workspace().teamId(), code); }

    /// The book as a bridge with these secrets has it, signed in as `user`.
    struct Book
    {
        Book(const NatsOptions &options, std::vector<GuardedBytes> secrets);
        /// All routes; fatal where they can't be read.
        std::vector<FormRoute> all();
        template <typename T, typename Ask> Result<T> ask(Ask question)
        {
            std::optional<Result<T>> answer;
            question([&](const Result<T> &given) { answer = given; });
            if (!waitUntil([&] { return answer.has_value(); }))
                qFatal("the book does not answer");
            return *answer;
        }

        NatsConnection connection;
        KeyValueShelf shelf;
        Pseudonyms pseudonyms;
        RouteBook book;
    };
    std::unique_ptr<Book> openBook();

    QString path(const QString &name) const { return folder.filePath(name); }
    QString secretFile() const { return path(QStringLiteral("secret")); }
    /// Everything on disk: the server's files, caches, marks.
    QStringList filesWith(const QStringList &words);

    TestServer server;
    QTemporaryDir folder;
    std::unique_ptr<Workstation> desk;
    LinkState state;
    std::map<QString, std::unique_ptr<SlackBridge>> bridges;
    QStringList said; ///< by the bridges
    std::chrono::milliseconds patience{10'000};
};

} // namespace porch::test
