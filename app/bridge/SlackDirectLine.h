// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteBook.h"
#include "app/bridge/SlackDirectWord.h"
#include "app/bridge/SlackForm.h"

#include <QCache>
#include <QElapsedTimer>

namespace porch {

class LogWriter;
class Reader;
class SlackApi;

/// What people write to the app by direct message: the answers of those who sent an anonymous tip come in,
/// until they end it. What somebody writes who has no tip open is not read.
class SlackDirectLine : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SlackApi &api;
        LogWriter &log;
        Reader &cache;
        RouteBook &routes;
        const SlackEventReader &reader;
        const Pseudonyms &pseudonyms;
        const SlackSelf &self;
        const SlackSettings &settings;
    };
    /// @param taken false: tell it again later
    using Done = std::function<void(bool taken)>;

    explicit SlackDirectLine(const Parts &parts, QObject *parent = nullptr);

    void take(const SlackDirectWord &word, const Done &done);
    /// The button under the first message.
    void endByButton(const slackform::EndPress &press, const std::function<void()> &done);

Q_SIGNALS:
    void troubled(const QString &sentence);

private:
    using Word = SlackDirectWord;
    using Tips = RouteBook::Tips;

    void choose(const Word &word, const Tips &tips, const Done &done);
    void chooseByKey(const Word &word, const Tips &tips, const Done &done);
    void chooseByRoot(const Word &word, const Tips &tips, const Done &done);
    void onTip(const Word &word, const QByteArray &tip, const Tips &tips, const Done &done);
    void carry(const Word &word, const FormRoute &route, const Done &done);
    void onNobody(const Word &word, const Done &done);
    void end(const FormRoute &route, const QString &channel, const QString &thread, const Done &done);

    void tellOfPassing(const Word &word, const FormRoute &route);
    void write(const QString &channel, const QString &thread, const QString &text);
    QString filled(const QString &text, const QByteArray &tip = {}) const;

    const Parts m_parts;
    QElapsedTimer m_clock;
    QCache<QByteArray, qint64> m_told;  ///< tips, by when somebody was told last that it was passed on
    QCache<QString, bool> m_toldNobody; ///< who was told that nobody reads this
};

} // namespace porch
