// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QPlainTextEdit;

namespace porch {

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// A channel that a bridge carries posts to.
struct AnnounceChannel
{
    QString source;
    QString channel; ///< as in the subjects
    QString title;   ///< as people call it
    bool operator==(const AnnounceChannel &) const = default;
};

/// What is to be announced, and where. Stays open until the outbox has it, so that nothing a person wrote is
/// lost.
class AnnounceDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kLimit = 4'000; ///< characters; what channels take

    /// @param department in whose name it is posted; may be empty
    AnnounceDialog(std::vector<AnnounceChannel> channels, QString department, QWidget *parent = nullptr);

    /// What was begun before.
    void setDraft(const AnnounceBody &draft);
    AnnounceBody draft() const;
    /// It would wait on this desk.
    void setOffline(bool offline);
    /// The outbox has it.
    void committed();
    /// The outbox did not take it.
    void setProblem(const QString &problem);

    /// What a person still has to give; empty: nothing.
    QString missing() const;

Q_SIGNALS:
    void confirmed(const porch::AnnounceBody &announcement);
    void edited();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();
    void confirm();
    const AnnounceChannel *chosen() const;

    const std::vector<AnnounceChannel> m_channels;
    const QString m_department;
    bool m_offline = false;
    bool m_committing = false;
    QComboBox *m_channel;
    QPlainTextEdit *m_field;
    kit::Label *m_audience;
    kit::Label *m_counter;
    kit::Label *m_problem;
    kit::KeyButton *m_cancel;
    kit::KeyButton *m_confirm;
};

} // namespace porch
