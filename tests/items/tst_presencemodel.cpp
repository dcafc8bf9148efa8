// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/PresenceModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace porch;

namespace {

constexpr Micros kSecond = 1'000'000;
const QString kAda = QStringLiteral("ada");
const QString kBo = QStringLiteral("bo");

Presence viewing(const QString &user, const QByteArray &tip, const QByteArray &desk = "one")
{
    return {user, desk, tip, PresenceState::Viewing};
}
Presence typing(const QString &user, const QByteArray &tip, const QByteArray &desk = "one")
{
    return {user, desk, tip, PresenceState::Typing};
}

} // namespace

class PresenceModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_now = 1'000 * kSecond; }
    void tellsWhoIsWhere();
    void oneUserAtSeveralDesks();
    void forgetsWhoFellSilent();
    void forgetsWhenTheClockIsSetBack();
    void forgetsAllWhenOffline();
    void tellsOnlyWhatIsNew();
    void aNoisyUserStaysSmall();

private:
    Clock clock() const
    {
        return [this] { return m_now; };
    }
    Micros m_now = 0;
};

void PresenceModelTest::tellsWhoIsWhere()
{
    PresenceModel model(clock());
    model.setNames([](const QString &user) -> QString {
        return user == kAda ? QStringLiteral("Z. Bexley") : QStringLiteral("K. Osei");
    });
    model.hear({viewing(kAda, "tip"), viewing(kBo, "tip")});
    QCOMPARE(model.at("tip"), (std::vector<Watcher>{{kBo, QStringLiteral("K. Osei"), false},
                                                    {kAda, QStringLiteral("Z. Bexley"), false}}));
    QVERIFY(model.at("another").empty());
    // Who writes comes first.
    model.hear({typing(kAda, "tip")});
    QCOMPARE(model.at("tip").front(), (Watcher{kAda, QStringLiteral("Z. Bexley"), true}));
    model.hear({viewing(kAda, "another")});
    QCOMPARE(model.at("tip").size(), 1U);
    QCOMPARE(model.at("another").front().user, kAda);
    model.hear({viewing(kAda, {})});
    QVERIFY(model.at("another").empty());
}

void PresenceModelTest::oneUserAtSeveralDesks()
{
    PresenceModel model(clock());
    model.hear({viewing(kAda, "tip", "one"), typing(kAda, "tip", "two"), viewing(kAda, "other", "three")});
    QCOMPARE(model.at("tip"), (std::vector<Watcher>{{kAda, kAda, true}}));
    QCOMPARE(model.at("other"), (std::vector<Watcher>{{kAda, kAda, false}}));
    model.hear({viewing(kAda, {}, "two")});
    QCOMPARE(model.at("tip"), (std::vector<Watcher>{{kAda, kAda, false}}));
}

void PresenceModelTest::forgetsWhoFellSilent()
{
    PresenceModel model(clock());
    model.hear({viewing(kAda, "tip"), viewing(kBo, "tip")});
    m_now += 40 * kSecond;
    model.hear({viewing(kBo, "tip")});
    const QSignalSpy changed(&model, &PresenceModel::changed);
    model.expire();
    QCOMPARE(model.at("tip").size(), 2U);
    m_now += 5 * kSecond;
    model.expire();
    QCOMPARE(model.at("tip"), (std::vector<Watcher>{{kBo, kBo, false}}));
    QCOMPARE(changed.size(), 1);
}

void PresenceModelTest::forgetsWhenTheClockIsSetBack()
{
    PresenceModel model(clock());
    model.hear({viewing(kAda, "tip")});
    m_now -= 10 * kSecond;
    model.expire();
    QVERIFY(model.at("tip").empty());
}

void PresenceModelTest::forgetsAllWhenOffline()
{
    PresenceModel model(clock());
    const QSignalSpy changed(&model, &PresenceModel::changed);
    model.clear();
    QCOMPARE(changed.size(), 0);
    model.hear({viewing(kAda, "tip"), typing(kBo, "tip")});
    model.clear();
    QVERIFY(model.at("tip").empty());
    QCOMPARE(changed.size(), 2);
}

void PresenceModelTest::tellsOnlyWhatIsNew()
{
    PresenceModel model(clock());
    const QSignalSpy changed(&model, &PresenceModel::changed);
    model.hear({viewing(kAda, "tip")});
    model.hear({viewing(kAda, "tip")});
    QCOMPARE(changed.size(), 1);
    model.hear({typing(kAda, "tip")});
    QCOMPARE(changed.size(), 2);
    model.hear({viewing(kBo, {})});
    QCOMPARE(changed.size(), 2);
}

void PresenceModelTest::aNoisyUserStaysSmall()
{
    PresenceModel model(clock());
    for (int desk = 0; desk < 1'000; ++desk)
        model.hear({viewing(kAda, "tip" + QByteArray::number(desk), "desk" + QByteArray::number(desk))});
    int believed = 0;
    for (int desk = 0; desk < 1'000; ++desk)
        believed += static_cast<int>(model.at("tip" + QByteArray::number(desk)).size());
    QCOMPARE(believed, 8);
    QCOMPARE(model.at("tip999").size(), 1U);
}

QTEST_GUILESS_MAIN(PresenceModelTest)
#include "tst_presencemodel.moc"
