// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace porch {

/// The frame around the text that is being written: a field, or, for a note, dashed and hatched like the note
/// that it will be.
class ComposerField : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerField(QWidget *parent = nullptr);

    QPlainTextEdit *edit() const { return m_edit; }
    void setNote(bool note);
    void setRefused(bool refused);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QPlainTextEdit *m_edit;
    bool m_note = false;
    bool m_refused = false;
};

} // namespace porch
